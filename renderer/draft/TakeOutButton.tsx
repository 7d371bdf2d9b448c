import { Button } from '../ui/Button.tsx';
import { announce } from '../ui/notices.ts';

type TakeOutButtonProps<Item> = {
  readonly item: Item;
  readonly index: number;
  /** Changes the list as it stands when it is called. */
  readonly edit: (patch: (items: Item[]) => Item[]) => void;
  readonly label: string;
  /** What is said once it is out. */ readonly said: string;
};

/** Takes an entry out of a list, and says so with the undo that puts it back where it was. */
export function TakeOutButton<Item>({ item, index, edit, label, said }: TakeOutButtonProps<Item>) {
  function takeOut(): void {
    edit((items) => items.toSpliced(index, 1));
    announce(said, () => edit((items) => items.toSpliced(index, 0, item)));
  }
  return (
    <div>
      <Button tone="quiet" onPress={takeOut}>
        {label}
      </Button>
    </div>
  );
}
