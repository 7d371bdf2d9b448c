import type { Dume, Entity } from '../../core/draft/dume.ts';
import { compactIdentifier, formatSiret } from '../../core/draft/siret.ts';
import { Button } from '../ui/Button.tsx';
import { CheckField } from '../ui/CheckField.tsx';
import { say } from '../ui/french.ts';
import { TextField } from '../ui/TextField.tsx';
import { boundField, type FormState } from './bound-field.ts';
import { dumeTexts } from './dume-texts.ts';
import { TakeOutButton } from './TakeOutButton.tsx';

type DumeParticipationProps = FormState & {
  readonly dume: Dume;
  readonly change: (patch: (before: Dume) => Dume) => void;
};

/** The firms that are cited for one purpose: whose capacities are relied on, or who work as subcontractors. */
function Entities({ purpose, ...props }: DumeParticipationProps & { readonly purpose: Entity['purpose'] }) {
  const { dume, isReadOnly, change } = props;
  const edit = (patch: (entities: Entity[]) => Entity[]) =>
    change((before) => ({ ...before, entities: patch(before.entities ?? []) }));
  const isRelied = purpose === 'relied';
  return (
    <div role="group" aria-label={isRelied ? dumeTexts.reliedFirms : dumeTexts.subcontractors} className="stack">
      {(dume.entities ?? []).map((entity, index) => {
        if (entity.purpose !== purpose) return null;
        const path = `entities.${String(index)}`;
        const put = (patch: Partial<Entity>) => edit((before) => before.with(index, { ...entity, ...patch }));
        return (
          // A firm has no id of its own; its place is its name.
          // oxlint-disable-next-line react/no-array-index-key
          <div key={index} className="stack">
            <div className="pair">
              <TextField
                label={dumeTexts.entityName}
                isRequired
                maxLength={500}
                value={entity.name}
                onChange={(name) => put({ name })}
                {...boundField(props, `${path}.name`)}
              />
              <TextField
                label={dumeTexts.entitySiret}
                maxLength={40}
                value={formatSiret(entity.siret)}
                onChange={(siret) => put({ siret: compactIdentifier(siret) })}
                {...boundField(props, `${path}.siret`)}
              />
            </div>
            {isRelied && (
              <TextField
                label={dumeTexts.entityActivity}
                help={dumeTexts.entityActivityHelp}
                isOptional
                maxLength={10}
                value={entity.activityCode ?? ''}
                onChange={(activityCode) => put({ activityCode })}
                {...boundField(props, `${path}.activityCode`)}
              />
            )}
            {!isReadOnly && (
              <TakeOutButton
                item={entity}
                index={index}
                edit={edit}
                label={say(dumeTexts.removeEntity, {
                  name: entity.name === '' ? dumeTexts.entityUnnamed : entity.name,
                })}
                said={say(dumeTexts.entityRemoved, { name: entity.name })}
              />
            )}
          </div>
        );
      })}
      {!isReadOnly && (
        <div>
          <Button onPress={() => edit((before) => [...before, { name: '', siret: '', purpose }])}>
            {isRelied ? dumeTexts.addRelied : dumeTexts.addSubcontractor}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Who takes part beside the firm; firms that were cited stay when a box is unticked by a slip. */
export function DumeParticipation(props: DumeParticipationProps) {
  const { dume, isReadOnly, change } = props;
  return (
    <section className="card form stack">
      <h2>{dumeTexts.partTitle}</h2>
      <CheckField
        label={dumeTexts.reliesOnOthers}
        fieldPath="reliesOnOthers"

        isSelected={dume.reliesOnOthers}
        isDisabled={isReadOnly}
        onChange={(reliesOnOthers) => change((before) => ({ ...before, reliesOnOthers }))}
      />
      {dume.reliesOnOthers && <Entities purpose="relied" {...props} />}
      <CheckField
        label={dumeTexts.subcontracts}
        fieldPath="subcontracts"
        isSelected={dume.subcontracts}
        isDisabled={isReadOnly}
        onChange={(subcontracts) => change((before) => ({ ...before, subcontracts }))}
      />
      {dume.subcontracts && <Entities purpose="subcontract" {...props} />}
    </section>
  );
}
