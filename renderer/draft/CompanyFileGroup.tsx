import { operatorRoleSchema, type Group, type OperatorRole } from '../../core/draft/dume-company.ts';
import { compactIdentifier, formatSiret } from '../../core/draft/siret.ts';
import { Button } from '../ui/Button.tsx';
import { ChoiceField } from '../ui/ChoiceField.tsx';
import { say } from '../ui/french.ts';
import { announce } from '../ui/notices.ts';
import { SelectField } from '../ui/SelectField.tsx';
import { TextField } from '../ui/TextField.tsx';
import type { FilePartProps } from './company-file-parts.ts';
import { fileTexts } from './company-file-texts.ts';
import { TakeOutButton } from './TakeOutButton.tsx';

const roles: readonly { readonly id: OperatorRole; readonly label: string; readonly hint?: string }[] = [
  { id: 'sole-tenderer', label: fileTexts.soleTenderer },
  { id: 'group-lead', label: fileTexts.groupLead },
  { id: 'group-mem', label: fileTexts.groupMember },
  { id: 'oeron', label: fileTexts.reliedOnRole, hint: fileTexts.reliedOnRoleHint },
  { id: 'subcont', label: fileTexts.subcontractorRole, hint: fileTexts.subcontractorRoleHint },
];
const forms = [
  { id: 'joint', label: fileTexts.joint },
  { id: 'several', label: fileTexts.several },
];

function isTogether(role: OperatorRole): boolean {
  return role === 'group-lead' || role === 'group-mem';
}

/** The other firms of the group. */
function Members({ file, change, bound }: FilePartProps) {
  const { members } = file.group;
  const edit = (patch: (members: Group['members']) => Group['members']) =>
    change((before) => ({ ...before, group: { ...before.group, members: patch(before.group.members) } }));
  return (
    <>
      {members.map((member, index) => {
        const put = (patch: Partial<Group['members'][number]>) =>
          edit((before) => before.with(index, { ...member, ...patch }));
        return (
          // oxlint-disable-next-line react/no-array-index-key
          <div key={index} className="stack">
            <div className="pair">
              <TextField
                label={fileTexts.memberName}
                value={member.name}
                onChange={(name) => put({ name })}
                {...bound(`company.group.members.${String(index)}.name`)}
              />
              <TextField
                label={fileTexts.memberSiret}
                value={formatSiret(member.siret)}
                onChange={(siret) => put({ siret: compactIdentifier(siret) })}
                {...bound(`company.group.members.${String(index)}.siret`)}
              />
            </div>
            <TakeOutButton
              item={member}
              index={index}
              edit={edit}
              label={say(fileTexts.removeNamed, { name: member.name === '' ? fileTexts.memberUnnamed : member.name })}
              said={say(fileTexts.removedNamed, { name: member.name })}
            />
          </div>
        );
      })}
      <div>
        <Button onPress={() => edit((before) => [...before, { name: '', siret: '' }])}>{fileTexts.addMember}</Button>
      </div>
    </>
  );
}

/** How the firm takes part: alone, in a group, or behind another firm. */
export function CompanyFileGroup(props: FilePartProps) {
  const { file, change, bound } = props;
  const { group } = file;
  const put = (patch: Partial<Group>) => change((before) => ({ ...before, group: { ...before.group, ...patch } }));
  function choose(id: string): void {
    const role = operatorRoleSchema.options.find((each) => each === id) ?? 'sole-tenderer';
    if (isTogether(role)) {
      put({ role, form: group.form ?? 'joint' });
      return;
    }
    // Only a group has a name and members: one that is left is named no more, and comes back with the undo.
    change((before) => ({ ...before, group: { role, name: '', members: [] } }));
    if (group.name !== '' || group.members.length > 0)
      announce(fileTexts.groupLeft, () => change((before) => ({ ...before, group })));
  }
  return (
    <section className="card form stack">
      <h2>{fileTexts.group}</h2>
      <ChoiceField
        label={fileTexts.groupRole}
        value={group.role}
        options={roles}
        fieldPath="company.group.role"
        onChange={choose}
      />
      {isTogether(group.role) && (
        <>
          <TextField
            label={fileTexts.groupName}
            isRequired
            maxLength={500}
            value={group.name}
            onChange={(name) => put({ name })}
            {...bound('company.group.name')}
          />
          <SelectField
            label={fileTexts.groupForm}
            value={group.form ?? 'joint'}
            options={forms}
            onChange={(id) => put({ form: id === 'several' ? 'several' : 'joint' })}
          />
          <Members {...props} />
        </>
      )}
    </section>
  );
}
