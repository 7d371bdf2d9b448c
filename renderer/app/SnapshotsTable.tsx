import type { SnapshotId, SnapshotLine } from '../../core/draft/backup.ts';
import { Button } from '../ui/Button.tsx';
import { say } from '../ui/french.ts';
import { formatInstant, formatSize } from '../ui/french-values.ts';
import { Table } from '../ui/Table.tsx';
import { backupTexts } from './backup-texts.ts';
import { reasonWords } from './backup-words.ts';

const columns = [
  { id: 'when', label: backupTexts.when },
  { id: 'why', label: backupTexts.why },
  { id: 'size', label: backupTexts.size, isNumber: true },
  { id: 'actions', label: backupTexts.actions, isLabelHidden: true },
];

type SnapshotsTableProps = {
  readonly snapshots: readonly SnapshotLine[];
  readonly onLook: (id: SnapshotId) => void;
};

/** The snapshots that are kept, newest first. */
export function SnapshotsTable({ snapshots, onLook }: SnapshotsTableProps) {
  if (snapshots.length === 0) return <p>{backupTexts.listEmpty}</p>;
  return (
    <Table label={backupTexts.list} columns={columns}>
      <tbody>
        {snapshots.map(({ id, reason, writtenAt, sizeBytes }) => {
          const date = formatInstant(writtenAt);
          return (
            <tr key={id}>
              <td>{date}</td>
              <td>{reasonWords[reason]}</td>
              <td className="num">{formatSize(sizeBytes)}</td>
              <td>
                <Button
                  label={say(backupTexts.lookNamed, { date, reason: reasonWords[reason] })}
                  onPress={() => onLook(id)}
                >
                  {backupTexts.look}
                </Button>
              </td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
