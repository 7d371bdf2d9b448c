import { Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Button, type ButtonProps } from './Button.tsx';

export type MenuEntry = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly isDisabled?: boolean;
  readonly onAction: () => void;
};
type MenuButtonProps = Pick<ButtonProps, 'children' | 'tone' | 'label'> & { readonly items: readonly MenuEntry[] };

/** A button that opens a menu of actions. */
export function MenuButton({ items, ...button }: MenuButtonProps) {
  return (
    <MenuTrigger>
      <Button {...button} />
      <Popover className="popover">
        <Menu className="options">
          {items.map((item) => (
            <MenuItem
              key={item.id}
              id={item.id}
              className="option"
              textValue={item.label}
              isDisabled={item.isDisabled ?? false}
              onAction={item.onAction}
            >
              {item.label}
              {item.hint !== undefined && <small>{item.hint}</small>}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
