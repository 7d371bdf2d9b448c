import { TextField } from '../ui/TextField.tsx';
import { correctionTexts } from './correction-texts.ts';

type CommentFieldProps = {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly fieldPath: string;
  readonly error?: string | undefined;
};

/** What the buyer is told beside a correction; a text that is too long is said to be so, never cut. */
export function CommentField(props: CommentFieldProps) {
  return (
    <TextField label={correctionTexts.comment} help={correctionTexts.commentHelp} isOptional rows={3} {...props} />
  );
}
