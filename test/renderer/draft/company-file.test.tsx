import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { Connection } from '../../../core/bridge/host.ts';
import { checkDumeCompany } from '../../../core/check/check-dume.ts';
import { fileIdSchema } from '../../../core/draft/attachment.ts';
import { newDumeCompany, operatorRoleSchema, type DumeCompany } from '../../../core/draft/dume-company.ts';
import { OpenCompanyFile } from '../../../renderer/draft/CompanyFileScreen.tsx';
import { todayOn } from '../../../renderer/draft/draft-store.ts';
import { HostContext } from '../../../renderer/ui/host-context.ts';
import { sampleDumeCompany, sampleYear } from '../../core/draft/sample-dume.ts';

function Preview({ name }: { readonly name: string }) {
  return <p>{name}</p>;
}

function markup(file: DumeCompany, sought?: string): string {
  return renderToStaticMarkup(
    <HostContext value={{} as Connection}>
      <OpenCompanyFile opened={file} sought={sought} preview={Preview} />
    </HostContext>,
  );
}

function controlsIn(html: string): readonly string[] {
  return [...html.matchAll(/data-field="([^"]+)"/g)].map((match) => match[1] ?? '');
}

const nowhere = { lineOne: '', postCode: '1', city: '', countryCode: 'F' };
const [someone] = sampleDumeCompany().representatives;

/** Files that are wrong in as many ways as the rules know. */
const wrongFiles: readonly DumeCompany[] = [
  newDumeCompany(undefined, ''),
  sampleDumeCompany({
    name: '',
    siret: '123',
    address: nowhere,
    contact: { email: 'anne' },
    representatives: [
      { firstName: '', familyName: '', role: '', birthOn: '2024-01-01', email: 'x', address: nowhere },
      { firstName: '', familyName: '', role: '', birthOn: '2024-01-01', email: 'x', address: nowhere },
    ],
    size: undefined,
    nafCode: 'x',
    setUpOn: '2099-01-01',
    years: [
      sampleYear({ turnover: '-1', headcount: '2', managers: '3', marketSharePercent: '120', closedOn: '2099-12-31' }),
      sampleYear({ turnover: '1.234', headcount: '', marketSharePercent: 'x' }),
      sampleYear({ turnover: '', headcount: '999999' }),
    ],
    certificates: [{ key: 'a', kind: 'tax', name: '', expiresOn: '2020-01-01' }],
    group: { role: 'group-lead', name: '', members: [{ name: '', siret: '1' }] },
  }),
  sampleDumeCompany({ vatIdentifier: 'FR00900000019', size: 'large', years: [sampleYear()] }),
];

describe('the company file', () => {
  it.each(wrongFiles.map((file, index) => ({ file, index })))(
    'has a control for every field that a rule names (file $index)',
    ({ file }) => {
      const controls = controlsIn(markup(file));
      const named = checkDumeCompany(file, { today: todayOn() }).map(({ field }) => field);
      expect(named.length).toBeGreaterThan(2);
      // Nobody stands for all representatives: the first one's first name.
      const missing = named.filter((field) => !controls.some((each) => each === field || each.startsWith(`${field}.`)));
      expect(missing).toEqual([]);
    },
  );

  it('says what is wrong once a finding has led to it, beside its field, and nothing before', () => {
    const [empty] = wrongFiles;
    if (empty === undefined) throw new Error('no file');
    expect(markup(empty)).not.toContain('aria-invalid="true"');
    const html = markup(empty, 'company.name');
    expect(html).toContain('aria-invalid="true"');
    expect(html).toContain('Le nom de votre entreprise manque.');
  });

  it('enters whatever the model holds', () => {
    const file = sampleDumeCompany({
      website: 'https://grandpre.example',
      address: {
        lineOne: '12 chemin des Prés',
        lineTwo: 'Les Granges',
        postCode: '89450',
        city: 'Asquins',
        countryCode: 'FR',
      },
      representatives: [
        {
          firstName: 'Anne',
          familyName: 'Martin',
          role: 'Gérante',
          birthOn: '1979-04-12',
          birthPlace: 'Auxerre',
          telephone: '03 86 11 11 11',
          email: 'anne@martin.example',
          address: { lineOne: '3 rue Haute', postCode: '89000', city: 'Auxerre', countryCode: 'BE' },
        },
        { firstName: 'Luc', familyName: 'Moreau', role: 'Cogérant' },
      ],
      years: [sampleYear({ marketSharePercent: '40', managers: '1' })],
      certificates: [
        {
          key: 'a',
          kind: 'insurance',
          name: 'Décennale',
          fileId: fileIdSchema.parse('a'.repeat(64)),
          fileName: 'décennale.pdf',
        },
      ],
      group: {
        role: 'group-mem',
        name: 'Bocage',
        form: 'several',
        members: [{ name: 'GAEC', siret: '10000002500013' }],
      },
      references: [
        {
          key: 'r',
          title: 'Élagage',
          buyer: 'Asquins',
          amount: '12400',
          startedOn: '2024-10-01',
          endedOn: '2025-03-31',
        },
      ],
    });
    const html = markup(file);
    const values = [...html.matchAll(/value="([^"]*)"/g)].map((match) => match[1]);
    for (const value of [
      'https://grandpre.example',
      'Les Granges',
      'Anne Martin',
      '12/04/1979',
      'Auxerre',
      '03 86 11 11 11',
      'anne@martin.example',
      '3 rue Haute',
      'BE',
      'Luc',
      'Cogérant',
      '40',
      '1',
      'Bocage',
      '01/10/2024',
      '31/03/2025',
    ])
      expect(values).toContain(value);
    for (const words of [
      'décennale.pdf',
      'Voir décennale.pdf',
      'Détacher décennale.pdf',
      'Remplacer le PDF',
      'Solidaire',
    ])
      expect(html).toContain(words);
  });

  it('offers every way to take part that the European model knows', () => {
    const html = markup(sampleDumeCompany());
    const radios = [...html.matchAll(/type="radio"[^>]*value="([^"]+)"|value="([^"]+)"[^>]*type="radio"/g)];
    expect(radios.map((match) => match[1] ?? match[2])).toEqual(operatorRoleSchema.options);
  });

  it('asks the name and members of a group only', () => {
    const named = (role: DumeCompany['group']['role']) =>
      controlsIn(markup(sampleDumeCompany({ group: { role, name: '', members: [] } }))).includes('company.group.name');
    expect(operatorRoleSchema.options.filter(named)).toEqual(['group-lead', 'group-mem']);
  });

  it('keeps the person who signs when there is only one', () => {
    if (someone === undefined) throw new Error('nobody');
    expect(markup(sampleDumeCompany())).not.toContain('Retirer Anne Martin');
    expect(markup(sampleDumeCompany({ representatives: [someone, someone] }))).toContain('Retirer Anne Martin');
  });
});
