import '../draft/editor.css';
import { useState } from 'react';
import type { Company } from '../../core/draft/company.ts';
import {
  companySizeSchema,
  newDumeCompany,
  type DumeCompany,
  type OperatorRole,
} from '../../core/draft/dume-company.ts';
import { compactIdentifier, formatSiret } from '../../core/draft/siret.ts';
import { Banner } from '../ui/Banner.tsx';
import { Button } from '../ui/Button.tsx';
import { ChoiceField } from '../ui/ChoiceField.tsx';
import { DateField } from '../ui/DateField.tsx';
import { navigate } from '../ui/navigation.ts';
import { Screen } from '../ui/Screen.tsx';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { fileTexts } from './company-file-texts.ts';
import { CompanyCertificates, CompanyMembers, CompanyReferences, CompanyYears } from './CompanyFileLists.tsx';
import { saveDumeCompany, useDumeCompany } from './dume-store.ts';
import { dumeTexts } from './dume-texts.ts';
import { useSaved } from './use-saved.ts';

const roles: readonly { readonly id: OperatorRole; readonly label: string }[] = [
  { id: 'sole-tenderer', label: fileTexts.soleTenderer },
  { id: 'group-lead', label: fileTexts.groupLead },
  { id: 'group-mem', label: fileTexts.groupMember },
];
const sizes = [
  { id: 'unknown', label: fileTexts.sizeUnknown },
  ...companySizeSchema.options.map((id) => ({ id, label: fileTexts[id] })),
];
const forms = [
  { id: 'joint', label: fileTexts.joint },
  { id: 'several', label: fileTexts.several },
];

type PartProps = { readonly file: DumeCompany; readonly onChange: (patch: Partial<DumeCompany>) => void };

function Identity({ file, onChange }: PartProps) {
  const text = (name: 'name' | 'legalForm' | 'nafCode' | 'vatIdentifier') => ({
    value: file[name] ?? '',
    onChange: (value: string) => onChange({ [name]: value }),
    fieldPath: `company.${name}`,
    maxLength: 500,
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
          fieldPath="company.siret"
          value={formatSiret(file.siret)}
          onChange={(siret) => onChange({ siret: compactIdentifier(siret) })}
        />
      </div>
      <div className="pair">
        <TextField label={fileTexts.naf} help={fileTexts.nafHelp} {...text('nafCode')} />
        <TextField label={fileTexts.vat} isOptional {...text('vatIdentifier')} />
      </div>
      <div className="pair">
        <SelectField
          label={fileTexts.size}
          fieldPath="company.size"
          value={file.size ?? 'unknown'}
          options={sizes}
          onChange={(id) => onChange({ size: companySizeSchema.options.find((size) => size === id) })}
        />
        <DateField
          label={fileTexts.setUpOn}
          isOptional
          fieldPath="company.setUpOn"
          value={file.setUpOn}
          onChange={(setUpOn) => onChange({ setUpOn })}
        />
      </div>
      <div className="pair">
        <TextField
          label={fileTexts.email}
          fieldPath="company.contact.email"
          value={file.contact.email ?? ''}
          onChange={(email) => onChange({ contact: { ...file.contact, email } })}
        />
        <TextField
          label={fileTexts.telephone}
          isOptional
          fieldPath="company.contact.telephone"
          value={file.contact.telephone ?? ''}
          onChange={(telephone) => onChange({ contact: { ...file.contact, telephone } })}
        />
      </div>
    </section>
  );
}

function Representative({ file, onChange }: PartProps) {
  const [first = { firstName: '', familyName: '', role: '' }, ...others] = file.representatives;
  const text = (name: 'firstName' | 'familyName' | 'role') => ({
    value: first[name],
    onChange: (value: string) => onChange({ representatives: [{ ...first, [name]: value }, ...others] }),
    fieldPath: `company.representatives.0.${name}`,
    isRequired: true,
    maxLength: 500,
  });
  return (
    <section className="card form stack">
      <h2>{fileTexts.representative}</h2>
      <div className="pair">
        <TextField label={fileTexts.firstName} {...text('firstName')} />
        <TextField label={fileTexts.familyName} {...text('familyName')} />
      </div>
      <TextField label={fileTexts.role} help={fileTexts.roleHelp} {...text('role')} />
    </section>
  );
}

function GroupPart({ file, onChange }: PartProps) {
  const { group } = file;
  return (
    <section className="card form stack">
      <h2>{fileTexts.group}</h2>
      <ChoiceField
        label={fileTexts.groupRole}
        value={group.role}
        options={roles}
        onChange={(id) => {
          const role = roles.find((each) => each.id === id)?.id ?? 'sole-tenderer';
          onChange({ group: role === 'sole-tenderer' ? { role, name: '', members: [] } : { ...group, role } });
        }}
      />
      {group.role !== 'sole-tenderer' && (
        <>
          <TextField
            label={fileTexts.groupName}
            isRequired
            fieldPath="company.group.name"
            value={group.name}
            onChange={(name) => onChange({ group: { ...group, name } })}
          />
          <SelectField
            label={fileTexts.groupForm}
            value={group.form ?? 'joint'}
            options={forms}
            onChange={(id) => onChange({ group: { ...group, form: id === 'several' ? 'several' : 'joint' } })}
          />
          <CompanyMembers file={file} onChange={onChange} />
        </>
      )}
    </section>
  );
}

/** A file without the members that are set to nothing: absent is not the same as undefined to its schema. */
async function keep(file: DumeCompany): Promise<void> {
  await saveDumeCompany(
    Object.fromEntries(Object.entries(file).filter(([, value]) => value !== undefined)) as DumeCompany,
  );
}

function OpenFile({ opened }: { readonly opened: DumeCompany }) {
  const { content: file, change, saveFailure } = useSaved(opened, keep);
  const onChange = (patch: Partial<DumeCompany>) => change((before) => ({ ...before, ...patch }));
  const parts = { file, onChange };
  return (
    <Screen
      title={fileTexts.title}
      actions={<Button onPress={() => navigate({ screen: 'dumes' })}>{fileTexts.back}</Button>}
    >
      {saveFailure !== undefined && <Banner tone="bad">{dumeTexts.saveFailed}</Banner>}
      <p className="lead">{fileTexts.lead}</p>
      <div className="columns">
        <div className="stack">
          <Identity {...parts} />
          <Representative {...parts} />
          <GroupPart {...parts} />
        </div>
        <div className="stack">
          <CompanyYears {...parts} />
          <CompanyCertificates {...parts} />
          <CompanyReferences {...parts} />
        </div>
      </div>
    </Screen>
  );
}

/** The company file of the DUME, kept once. */
export function CompanyFileScreen({ company }: { readonly company: Company }) {
  const file = useDumeCompany();
  const [openedAt] = useState(() => new Date().toISOString());
  if (file === undefined) return null;
  return <OpenFile opened={file ?? newDumeCompany(company, openedAt)} />;
}
