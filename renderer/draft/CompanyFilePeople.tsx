import type { Representative } from '../../core/draft/dume-company.ts';
import type { Address } from '../../core/draft/party.ts';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { say } from '../ui/french.ts';
import { TextField } from '../ui/TextField.tsx';
import { AddressFields } from './AddressFields.tsx';
import type { BoundField, FilePartProps } from './company-file-parts.ts';
import { fileTexts } from './company-file-texts.ts';
import { TakeOutButton } from './TakeOutButton.tsx';
import './dume.css';

const NOBODY: Representative = { firstName: '', familyName: '', role: '' };
const NOWHERE: Address = { lineOne: '', postCode: '', city: '', countryCode: 'FR' };

/** An address whose lines were all cleared is none: the firm's then stands for it. */
function givenAddress(address: Address): Address | undefined {
  const { lineOne, lineTwo = '', postCode, city } = address;
  return [lineOne, lineTwo, postCode, city].every((line) => line.trim() === '') ? undefined : address;
}

type PersonProps = {
  readonly person: Representative;
  readonly path: string;
  readonly bound: (fieldPath: string) => BoundField;
  readonly onChange: (person: Representative) => void;
};

/** What the form asks of a person beside the name; one who is reached at the firm leaves it empty. */
function PersonDetails({ person, path, bound, onChange }: PersonProps) {
  const text = (name: 'birthPlace' | 'telephone' | 'email') => ({
    value: person[name] ?? '',
    onChange: (value: string) => onChange({ ...person, [name]: value }),
    maxLength: 500,
    isOptional: true,
    ...bound(`${path}.${name}`),
  });
  return (
    <details className="fold">
      <summary>{fileTexts.personMore}</summary>
      <div className="stack">
        <div className="pair">
          <DateField
            label={fileTexts.birthOn}
            isOptional
            value={person.birthOn}
            onChange={(birthOn) => onChange({ ...person, birthOn })}
            {...bound(`${path}.birthOn`)}
          />
          <TextField label={fileTexts.birthPlace} {...text('birthPlace')} />
        </div>
        <div className="pair">
          <TextField label={fileTexts.personEmail} {...text('email')} />
          <TextField label={fileTexts.personTelephone} {...text('telephone')} />
        </div>
        <p className="muted">{fileTexts.personAddressWords}</p>
        <AddressFields
          address={person.address ?? NOWHERE}
          path={`${path}.address`}
          bound={bound}
          onChange={(address) => onChange({ ...person, address: givenAddress(address) })}
        />
      </div>
    </details>
  );
}

/** Who may bind the firm; the first signs. */
export function CompanyFilePeople({ file, change, bound }: FilePartProps) {
  const people = file.representatives.length === 0 ? [NOBODY] : file.representatives;
  const edit = (patch: (people: Representative[]) => Representative[]) =>
    change((before) => ({ ...before, representatives: patch(before.representatives) }));
  return (
    <section className="card form stack">
      <h2>{fileTexts.representatives}</h2>
      <p className="muted">{fileTexts.representativesWords}</p>
      {people.map((person, index) => {
        const path = `company.representatives.${String(index)}`;
        const put = (next: Representative) =>
          edit((before) => (before.length === 0 ? [next] : before.with(index, next)));
        const text = (name: 'firstName' | 'familyName' | 'role') => ({
          value: person[name],
          onChange: (value: string) => put({ ...person, [name]: value }),
          isRequired: true,
          maxLength: 500,
          ...bound(`${path}.${name}`),
        });
        const name = `${person.firstName} ${person.familyName}`.trim();
        return (
          // A person has no id of their own; their place is their name.
          // oxlint-disable-next-line react/no-array-index-key
          <fieldset key={index}>
            <legend>{index === 0 ? fileTexts.signatory : say(fileTexts.personNumber, { number: index + 1 })}</legend>
            <div className="pair">
              <TextField label={fileTexts.firstName} {...text('firstName')} />
              <TextField label={fileTexts.familyName} {...text('familyName')} />
            </div>
            <TextField label={fileTexts.role} help={fileTexts.roleHelp} {...text('role')} />
            <PersonDetails person={person} path={path} bound={bound} onChange={put} />
            {file.representatives.length > 1 && (
              <TakeOutButton
                item={person}
                index={index}
                edit={edit}
                label={say(fileTexts.removeNamed, { name: name === '' ? fileTexts.somebody : name })}
                said={say(fileTexts.removedNamed, { name })}
              />
            )}
          </fieldset>
        );
      })}
      <div>
        <Button onPress={() => edit((before) => [...(before.length === 0 ? [NOBODY] : before), NOBODY])}>
          {fileTexts.addPerson}
        </Button>
      </div>
    </section>
  );
}
