import { companySizeSchema, type DumeCompany } from '../../core/draft/dume-company.ts';
import { compactIdentifier, formatSiret } from '../../core/draft/siret.ts';
import { DateField } from '../ui/DateField.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { AddressFields } from './AddressFields.tsx';
import type { FilePartProps } from './company-file-parts.ts';
import { fileTexts } from './company-file-texts.ts';

const sizes = [
  { id: 'unknown', label: fileTexts.sizeUnknown },
  ...companySizeSchema.options.map((id) => ({ id, label: fileTexts[id] })),
];

/** Who the firm is, where it is, and how it is reached. */
export function CompanyFileIdentity({ file, change, bound }: FilePartProps) {
  const put = (patch: Partial<DumeCompany>) => change((before) => ({ ...before, ...patch }));
  const text = (name: 'name' | 'legalForm' | 'nafCode' | 'vatIdentifier' | 'website') => ({
    value: file[name] ?? '',
    onChange: (value: string) => put({ [name]: value }),
    maxLength: 500,
    ...bound(`company.${name}`),
  });
  const contact = (name: 'name' | 'telephone' | 'email') => ({
    value: file.contact[name] ?? '',
    onChange: (value: string) => change((before) => ({ ...before, contact: { ...before.contact, [name]: value } })),
    maxLength: 500,
    ...bound(`company.contact.${name}`),
  });
  return (
    <section className="card form stack">
      <h2>{fileTexts.identity}</h2>
      <TextField label={fileTexts.name} isRequired {...text('name')} />
      <div className="pair">
        <TextField label={fileTexts.legalForm} help={fileTexts.legalFormHelp} {...text('legalForm')} />
        <TextField
          label={fileTexts.siret}
          isRequired
          value={formatSiret(file.siret)}
          onChange={(siret) => put({ siret: compactIdentifier(siret) })}
          {...bound('company.siret')}
        />
      </div>
      <div className="pair">
        <TextField label={fileTexts.naf} help={fileTexts.nafHelp} {...text('nafCode')} />
        <TextField label={fileTexts.vat} isOptional {...text('vatIdentifier')} />
      </div>
      <div className="pair">
        <SelectField
          label={fileTexts.size}
          value={file.size ?? 'unknown'}
          options={sizes}
          onChange={(id) => put({ size: companySizeSchema.options.find((size) => size === id) })}
          {...bound('company.size')}
        />
        <DateField
          label={fileTexts.setUpOn}
          isOptional
          value={file.setUpOn}
          onChange={(setUpOn) => put({ setUpOn })}
          {...bound('company.setUpOn')}
        />
      </div>
      <AddressFields
        address={file.address}
        path="company.address"
        isRequired
        bound={bound}
        onChange={(address) => put({ address })}
      />
      <TextField label={fileTexts.contactName} isOptional {...contact('name')} />
      <div className="pair">
        <TextField label={fileTexts.email} {...contact('email')} />
        <TextField label={fileTexts.telephone} isOptional {...contact('telephone')} />
      </div>
      <TextField label={fileTexts.website} isOptional {...text('website')} />
    </section>
  );
}
