import type { Reference } from '../../core/draft/dume-company.ts';
import { Button } from '../ui/Button.tsx';
import { DateField } from '../ui/DateField.tsx';
import { say } from '../ui/french.ts';
import { TextField } from '../ui/TextField.tsx';
import type { FilePartProps } from './company-file-parts.ts';
import { fileTexts } from './company-file-texts.ts';
import { DecimalField } from './DecimalField.tsx';
import { TakeOutButton } from './TakeOutButton.tsx';

/** Works done before, for the full form. */
export function CompanyFileReferences({ file, change }: FilePartProps) {
  const edit = (patch: (references: Reference[]) => Reference[]) =>
    change((before) => ({ ...before, references: patch(before.references) }));
  return (
    <section className="card form stack">
      <h2>{fileTexts.references}</h2>
      <p className="muted">{fileTexts.referencesWords}</p>
      {file.references.map((each, index) => {
        const put = (patch: Partial<Reference>) =>
          edit((before) => before.map((one) => (one.key === each.key ? { ...one, ...patch } : one)));
        const name = each.title === '' ? fileTexts.referenceUnnamed : each.title;
        return (
          <div key={each.key} className="stack">
            <TextField
              label={fileTexts.referenceTitle}
              value={each.title}
              maxLength={500}
              onChange={(title) => put({ title })}
            />
            <div className="pair">
              <TextField
                label={fileTexts.referenceBuyer}
                value={each.buyer}
                maxLength={500}
                onChange={(buyer) => put({ buyer })}
              />
              <DecimalField
                label={fileTexts.referenceAmount}
                value={each.amount ?? ''}
                onChange={(amount) => put({ amount })}
              />
            </div>
            <div className="pair">
              <DateField
                label={fileTexts.referenceStart}
                isOptional
                value={each.startedOn}
                onChange={(startedOn) => put({ startedOn })}
              />
              <DateField
                label={fileTexts.referenceEnd}
                isOptional
                value={each.endedOn}
                onChange={(endedOn) => put({ endedOn })}
              />
            </div>
            <TakeOutButton
              item={each}
              index={index}
              edit={edit}
              label={say(fileTexts.removeNamed, { name })}
              said={say(fileTexts.removedNamed, { name })}
            />
          </div>
        );
      })}
      <div>
        <Button onPress={() => edit((before) => [...before, { key: crypto.randomUUID(), title: '', buyer: '' }])}>
          {fileTexts.addReference}
        </Button>
      </div>
    </section>
  );
}
