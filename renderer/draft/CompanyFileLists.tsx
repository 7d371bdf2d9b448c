import type {
  Certificate,
  CertificateKind,
  DumeCompany,
  FinancialYear,
  Reference,
} from '../../core/draft/dume-company.ts';
import { compactIdentifier, formatSiret } from '../../core/draft/siret.ts';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { say } from '../ui/french.ts';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import { fileTexts } from './company-file-texts.ts';
import { DecimalField } from './DecimalField.tsx';

export type CompanyFileListProps = {
  readonly file: DumeCompany;
  readonly onChange: (patch: Partial<DumeCompany>) => void;
};

const kindOptions: readonly { readonly id: CertificateKind; readonly label: string }[] = [
  { id: 'insurance', label: fileTexts.insurance },
  { id: 'quality', label: fileTexts.quality },
  { id: 'bank', label: fileTexts.bank },
  { id: 'register', label: fileTexts.register },
  { id: 'tax', label: fileTexts.tax },
  { id: 'social', label: fileTexts.social },
  { id: 'other', label: fileTexts.other },
];

/** The closing day of the year before the earliest that is there. */
function nextClosing(years: readonly FinancialYear[]): string {
  const earliest = years.at(-1)?.closedOn.slice(0, 4) ?? String(new Date().getFullYear());
  return `${String(Number(earliest) - 1)}-12-31`;
}

/** The last three closed years: turnover and headcount. */
export function CompanyYears({ file, onChange }: CompanyFileListProps) {
  const { years } = file;
  const put = (index: number, patch: Partial<FinancialYear>) =>
    onChange({ years: years.map((year, at) => (at === index ? { ...year, ...patch } : year)) });
  return (
    <section className="card form stack">
      <h2>{fileTexts.years}</h2>
      <p className="muted">{fileTexts.yearsWords}</p>
      {years.map((year, index) => (
        // A year has no id of its own; its place is its name.
        // oxlint-disable-next-line react/no-array-index-key
        <fieldset key={index}>
          <legend>{year.closedOn.slice(0, 4)}</legend>
          <DateField
            label={fileTexts.closedOn}
            fieldPath={`company.years.${String(index)}.closedOn`}
            value={year.closedOn}
            onChange={(closedOn) => {
              if (closedOn !== undefined) put(index, { closedOn });
            }}
          />
          <div className="pair">
            <DecimalField
              label={fileTexts.turnover}
              fieldPath={`company.years.${String(index)}.turnover`}
              value={year.turnover}
              onChange={(turnover) => put(index, { turnover })}
            />
            <DecimalField
              label={fileTexts.headcount}
              fieldPath={`company.years.${String(index)}.headcount`}
              value={year.headcount}
              onChange={(headcount) => put(index, { headcount })}
            />
          </div>
          <Button
            tone="quiet"
            label={say(fileTexts.removeYear, { year: year.closedOn.slice(0, 4) })}
            onPress={() => onChange({ years: years.toSpliced(index, 1) })}
          >
            {say(fileTexts.removeYear, { year: year.closedOn.slice(0, 4) })}
          </Button>
        </fieldset>
      ))}
      {years.length < 3 && (
        <div>
          <Button
            onPress={() =>
              onChange({ years: [...years, { closedOn: nextClosing(years), turnover: '', headcount: '' }] })
            }
          >
            {fileTexts.addYear}
          </Button>
        </div>
      )}
    </section>
  );
}

/** What the firm can prove, and until when. */
export function CompanyCertificates({ file, onChange }: CompanyFileListProps) {
  const { certificates } = file;
  const put = (key: string, next: Certificate) =>
    onChange({ certificates: certificates.map((each) => (each.key === key ? next : each)) });
  return (
    <section className="card form stack">
      <h2>{fileTexts.certificates}</h2>
      <p className="muted">{fileTexts.certificatesWords}</p>
      {certificates.map((each, index) => {
        const name = each.name === '' ? fileTexts.certificateUnnamed : each.name;
        return (
          <fieldset key={each.key}>
            <legend>{name}</legend>
            <TextField
              label={fileTexts.certificateName}
              maxLength={500}
              value={each.name}
              onChange={(typed) => put(each.key, { ...each, name: typed })}
            />
            <div className="pair">
              <SelectField
                label={fileTexts.certificateKind}
                value={each.kind}
                options={kindOptions}
                onChange={(id) =>
                  put(each.key, { ...each, kind: kindOptions.find((kind) => kind.id === id)?.id ?? 'other' })
                }
              />
              <DateField
                label={fileTexts.expiresOn}
                isOptional
                fieldPath={`company.certificates.${String(index)}.expiresOn`}
                value={each.expiresOn}
                onChange={(expiresOn) => {
                  const { expiresOn: _former, ...others } = each;
                  put(each.key, expiresOn === undefined ? others : { ...others, expiresOn });
                }}
              />
            </div>
            <Button
              tone="quiet"
              onPress={() => onChange({ certificates: certificates.filter(({ key }) => key !== each.key) })}
            >
              {say(fileTexts.removeCertificate, { name })}
            </Button>
          </fieldset>
        );
      })}
      <div>
        <Button
          onPress={() =>
            onChange({ certificates: [...certificates, { key: crypto.randomUUID(), kind: 'insurance', name: '' }] })
          }
        >
          {fileTexts.addCertificate}
        </Button>
      </div>
    </section>
  );
}

/** The other firms of the group. */
export function CompanyMembers({ file, onChange }: CompanyFileListProps) {
  const { group } = file;
  const set = (members: typeof group.members) => onChange({ group: { ...group, members } });
  return (
    <>
      {group.members.map((member, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index} className="stack">
          <div className="pair">
            <TextField
              label={fileTexts.memberName}
              fieldPath={`company.group.members.${String(index)}.name`}
              value={member.name}
              onChange={(name) => set(group.members.with(index, { ...member, name }))}
            />
            <TextField
              label={fileTexts.memberSiret}
              fieldPath={`company.group.members.${String(index)}.siret`}
              value={formatSiret(member.siret)}
              onChange={(siret) => set(group.members.with(index, { ...member, siret: compactIdentifier(siret) }))}
            />
          </div>
          <div>
            <Button tone="quiet" onPress={() => set(group.members.toSpliced(index, 1))}>
              {say(fileTexts.removeMember, { name: member.name })}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button onPress={() => set([...group.members, { name: '', siret: '' }])}>{fileTexts.addMember}</Button>
      </div>
    </>
  );
}

/** Works done before, for the full form. */
export function CompanyReferences({ file, onChange }: CompanyFileListProps) {
  const { references } = file;
  const put = (key: string, patch: Partial<Reference>) =>
    onChange({ references: references.map((each) => (each.key === key ? { ...each, ...patch } : each)) });
  return (
    <section className="card form stack">
      <h2>{fileTexts.references}</h2>
      <p className="muted">{fileTexts.referencesWords}</p>
      {references.map((each) => (
        <div key={each.key} className="stack">
          <TextField
            label={fileTexts.referenceTitle}
            value={each.title}
            maxLength={500}
            onChange={(title) => put(each.key, { title })}
          />
          <div className="pair">
            <TextField
              label={fileTexts.referenceBuyer}
              value={each.buyer}
              maxLength={500}
              onChange={(buyer) => put(each.key, { buyer })}
            />
            <DecimalField
              label={fileTexts.referenceAmount}
              value={each.amount ?? ''}
              onChange={(amount) => put(each.key, { amount })}
            />
          </div>
          <div>
            <Button
              tone="quiet"
              onPress={() => onChange({ references: references.filter(({ key }) => key !== each.key) })}
            >
              {say(fileTexts.removeReference, { name: each.title })}
            </Button>
          </div>
        </div>
      ))}
      <div>
        <Button
          onPress={() => onChange({ references: [...references, { key: crypto.randomUUID(), title: '', buyer: '' }] })}
        >
          {fileTexts.addReference}
        </Button>
      </div>
    </section>
  );
}
