import { useId } from 'react';
import { Button } from './Button.tsx';
import { uiTexts } from './texts.ts';

type ProgressProps = {
  readonly label: string;
  /** Absent: nobody knows how long. */ readonly done?: number;
  readonly total?: number;
  readonly onCancel?: () => void;
};

/** Long work under way, with the way out when there is one. */
export function Progress({ label, done, total, onCancel }: ProgressProps) {
  const id = useId();
  return (
    <div className="progress">
      <div className="row">
        <label className="muted grow" htmlFor={id}>
          {label}
        </label>
        {onCancel !== undefined && (
          <Button tone="quiet" onPress={onCancel}>
            {uiTexts.cancel}
          </Button>
        )}
      </div>
      <div className="progress-track">
        <progress id={id} {...(done === undefined ? {} : { value: done, max: total ?? 1 })} />
      </div>
    </div>
  );
}
