import { FileTrigger } from 'react-aria-components';
import { ledgerTexts } from '../draft/ledger-texts.ts';
import { Button } from '../ui/Button.tsx';

type FuelClaimActionsProps = {
  readonly isSealing: boolean;
  readonly onTable: (file: File) => void;
  readonly onBills: (files: readonly File[]) => void;
  readonly onSeal: () => void;
};

/** What can be done with a year of deliveries: a table and bills brought in, the dossier sealed. */
export function FuelClaimActions({ isSealing, onTable, onBills, onSeal }: FuelClaimActionsProps) {
  return (
    <>
      <FileTrigger
        acceptedFileTypes={['text/csv', '.csv', '.txt', '.tsv']}
        onSelect={(files) => {
          const [file] = files ?? [];
          if (file !== undefined) onTable(file);
        }}
      >
        <Button>{ledgerTexts.csv}</Button>
      </FileTrigger>
      <FileTrigger
        allowsMultiple
        acceptedFileTypes={['application/pdf', 'image/jpeg', 'image/png']}
        onSelect={(files) => onBills([...(files ?? [])])}
      >
        <Button>{ledgerTexts.attachMany}</Button>
      </FileTrigger>
      <Button tone="primary" isPending={isSealing} onPress={onSeal}>
        {isSealing ? ledgerTexts.sealing : ledgerTexts.seal}
      </Button>
    </>
  );
}
