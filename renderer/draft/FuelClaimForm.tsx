import { FileTrigger } from 'react-aria-components';
import type { Attachment } from '../../core/draft/attachment.ts';
import {
  beneficiaryCategories,
  beneficiaryCategoryNames,
  fuelPieceRoles,
  type FuelClaim,
  type FuelPieceRole,
} from '../../core/draft/fuel-claim.ts';
import { formatIban } from '../../core/draft/iban.ts';
import { compactIdentifier } from '../../core/draft/siret.ts';
import { Button } from '../ui/Button.tsx';
import { CheckField } from '../ui/CheckField.tsx';
import { ChoiceField } from '../ui/ChoiceField.tsx';
import { frenchSpaces, say } from '../ui/french.ts';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { boundField, type FormState } from './bound-field.ts';
import { ledgerTexts } from './ledger-texts.ts';

type FuelClaimFormProps = FormState & {
  readonly claim: FuelClaim;
  readonly onChange: (patch: Partial<FuelClaim>) => void;
  /** Stores a file and hands over what stands for it. */
  readonly onFile: (file: File, take: (stored: Attachment) => void) => void;
};

const categories = beneficiaryCategories.map((id) => ({ id, label: frenchSpaces(beneficiaryCategoryNames[id]) }));
const filers = [
  { id: 'beneficiary', label: ledgerTexts.filedByMe },
  { id: 'thirdParty', label: ledgerTexts.filedByThird },
];
const roleWords: Readonly<Record<FuelPieceRole, string>> = {
  deMinimis: ledgerTexts.deMinimisPiece,
  companyPapers: ledgerTexts.companyPapers,
  mandate: ledgerTexts.mandate,
  other: ledgerTexts.other,
};
const roles = fuelPieceRoles.map((id) => ({ id, label: roleWords[id] }));
const FILES = ['application/pdf', 'image/jpeg', 'image/png'];

function firstOf(files: FileList | null, take: (file: File) => void): void {
  const [file] = files ?? [];
  if (file !== undefined) take(file);
}

function Rib(props: FuelClaimFormProps) {
  const { claim, isReadOnly, onChange, onFile } = props;
  const { bankDetails } = claim;
  const set = (patch: Partial<FuelClaim['bankDetails']>) => onChange({ bankDetails: { ...bankDetails, ...patch } });
  return (
    <section className="card form stack">
      <h2>{ledgerTexts.rib}</h2>
      <TextField
        label={ledgerTexts.iban}
        isRequired
        maxLength={50}
        {...boundField(props, 'bankDetails.iban')}
        value={formatIban(bankDetails.iban)}
        onChange={(iban) => set({ iban: compactIdentifier(iban) })}
      />
      <TextField
        label={ledgerTexts.holder}
        help={ledgerTexts.holderHelp}
        isRequired
        maxLength={200}
        {...boundField(props, 'bankDetails.holder')}
        value={bankDetails.holder}
        onChange={(holder) => set({ holder })}
      />
      <div className="row" data-field="bankDetails.file" tabIndex={-1}>
        {!isReadOnly && (
          <FileTrigger
            acceptedFileTypes={FILES}
            onSelect={(files) => firstOf(files, (file) => onFile(file, (stored) => set({ file: stored })))}
          >
            <Button>{ledgerTexts.ribFile}</Button>
          </FileTrigger>
        )}
        {bankDetails.file !== undefined && <span>{bankDetails.file.name}</span>}
      </div>
    </section>
  );
}

function Pieces({ claim, isReadOnly, onChange, onFile }: FuelClaimFormProps) {
  const { pieces } = claim;
  return (
    <section className="card form stack">
      <h2>{ledgerTexts.pieces}</h2>
      {pieces.map((piece, index) => (
        <div key={piece.file.fileId} className="stack">
          <SelectField
            label={say(ledgerTexts.pieceRole, { name: piece.file.name })}
            value={piece.role}
            options={roles}
            isDisabled={isReadOnly}
            onChange={(id) =>
              onChange({
                pieces: pieces.with(index, { ...piece, role: fuelPieceRoles.find((role) => role === id) ?? 'other' }),
              })
            }
          />
          {!isReadOnly && (
            <div>
              <Button tone="quiet" onPress={() => onChange({ pieces: pieces.toSpliced(index, 1) })}>
                {say(ledgerTexts.detachNamed, { name: piece.file.name })}
              </Button>
            </div>
          )}
        </div>
      ))}
      {!isReadOnly && (
        <div>
          <FileTrigger
            acceptedFileTypes={FILES}
            onSelect={(files) =>
              firstOf(files, (file) =>
                onFile(file, (stored) => onChange({ pieces: [...pieces, { role: 'other', file: stored }] })),
              )
            }
          >
            <Button>{ledgerTexts.addPiece}</Button>
          </FileTrigger>
        </div>
      )}
    </section>
  );
}

/** Beside the deliveries: who claims, the RIB, the statements, the other pieces. */
export function FuelClaimForm(props: FuelClaimFormProps) {
  const { claim, isReadOnly, onChange } = props;
  const { beneficiary, statements } = claim;
  return (
    <>
      <section className="card form stack">
        <h2>{ledgerTexts.beneficiary}</h2>
        <SelectField
          label={ledgerTexts.category}
          {...boundField(props, 'beneficiary.category')}
          value={beneficiary.category}
          options={categories}
          onChange={(id) =>
            onChange({
              beneficiary: {
                ...beneficiary,
                category: beneficiaryCategories.find((each) => each === id) ?? beneficiary.category,
              },
            })
          }
        />
        <TextField
          label={ledgerTexts.pacage}
          isOptional
          maxLength={20}
          {...boundField(props, 'beneficiary.pacage')}
          value={beneficiary.pacage}
          onChange={(pacage) => onChange({ beneficiary: { ...beneficiary, pacage } })}
        />
        <ChoiceField
          label={ledgerTexts.filedBy}
          value={claim.filedBy}
          options={filers}
          onChange={(id) => {
            if (!isReadOnly) onChange({ filedBy: id === 'thirdParty' ? 'thirdParty' : 'beneficiary' });
          }}
        />
      </section>
      <Rib {...props} />
      <section className="card form stack" data-field="statements" tabIndex={-1}>
        <h2>{ledgerTexts.statements}</h2>
        <CheckField
          label={ledgerTexts.notInDifficulty}
          isSelected={statements.notInDifficulty}
          isDisabled={isReadOnly}
          onChange={(notInDifficulty) => onChange({ statements: { ...statements, notInDifficulty } })}
        />
        <CheckField
          label={ledgerTexts.deMinimis}
          isSelected={statements.deMinimis}
          isDisabled={isReadOnly}
          onChange={(deMinimis) => onChange({ statements: { ...statements, deMinimis } })}
        />
      </section>
      <Pieces {...props} />
    </>
  );
}
