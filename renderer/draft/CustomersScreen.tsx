import { useState } from 'react';
import type { Company, Customer } from '../../core/draft/company.ts';
import { problemSentence } from '../../core/draft/problem.ts';
import { formatSiret } from '../../core/draft/siret.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { frenchSpaces, say } from '../ui/french.ts';
import { useHost } from '../ui/host-context.ts';
import { useLive } from '../ui/live-state.ts';
import { navigate } from '../ui/navigation.ts';
import { announce } from '../ui/notices.ts';
import { Screen } from '../ui/Screen.tsx';
import { Table } from '../ui/Table.tsx';
import { CustomerForm } from './CustomerForm.tsx';
import { blankCustomer, deleteCustomer, saveCustomer, withRecipient } from './customer-store.ts';
import { directoryTexts } from './directory-texts.ts';
import { DirectorySearch } from './DirectorySearch.tsx';
import { createDraft } from './draft-store.ts';
import { RequirementWords } from './RequirementWords.tsx';
import { SandboxRecipients } from './SandboxRecipients.tsx';
import { draftTexts } from './texts.ts';
import { useCustomers } from './use-drafts.ts';

const columns = [
  { id: 'name', label: draftTexts.name },
  { id: 'siret', label: draftTexts.siret },
  { id: 'asks', label: draftTexts.asksHeading },
  { id: 'actions', label: draftTexts.actions, isLabelHidden: true },
];

async function startFor(company: Company, customer: Customer): Promise<void> {
  navigate({ screen: 'invoice', id: await createDraft({ company, customer }) });
}

async function remove(customer: Customer): Promise<void> {
  const restore = await deleteCustomer(customer);
  announce(say(draftTexts.removed, { name: customer.party.name }), () => void restore());
}

type CustomerRowProps = { readonly company: Company; readonly customer: Customer; readonly onEdit: () => void };

function CustomerRow({ company, customer, onEdit }: CustomerRowProps) {
  const host = useHost();
  const { name, siret } = customer.party;

  async function refresh(): Promise<void> {
    const found = await host.directory.refresh(siret);
    if (found.ok) await saveCustomer(withRecipient(customer, found.value));
    announce(found.ok ? say(directoryTexts.refreshed, { name }) : frenchSpaces(problemSentence(found.problem, 'fr')));
  }
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="nowrap">{formatSiret(siret)}</td>
      <td>
        <RequirementWords requirements={customer.requirements} />
      </td>
      <td className="actions">
        <Button label={say(draftTexts.invoiceNamed, { name })} onPress={() => void startFor(company, customer)}>
          {draftTexts.invoiceHim}
        </Button>
        <Button tone="quiet" label={say(draftTexts.editNamed, { name })} onPress={onEdit}>
          {draftTexts.edit}
        </Button>
        <Button tone="quiet" label={say(directoryTexts.refreshNamed, { name })} onPress={() => void refresh()}>
          {directoryTexts.refresh}
        </Button>
        <Button tone="quiet" label={say(draftTexts.removeNamed, { name })} onPress={() => void remove(customer)}>
          {draftTexts.remove}
        </Button>
      </td>
    </tr>
  );
}

/** The customers and what each asks for. */
export function CustomersScreen({ company }: { readonly company: Company }) {
  const customers = useCustomers();
  const isSandbox = useLive((state) => state.about?.channel === 'sandbox');
  const [edited, setEdited] = useState<Customer>();
  const add = (
    <Button tone="primary" onPress={() => setEdited(blankCustomer('', ''))}>
      {draftTexts.addCustomer}
    </Button>
  );

  async function save(customer: Customer): Promise<void> {
    await saveCustomer(customer);
    setEdited(undefined);
    announce(say(draftTexts.customerSaved, { name: customer.party.name }));
  }

  return (
    <Screen title={draftTexts.customers} actions={customers !== undefined && customers.length > 0 && add}>
      <div className="stack">
        <section className="card sheet">
          {customers !== undefined && customers.length === 0 && (
            <EmptyState title={draftTexts.noCustomers} action={add}>
              {draftTexts.noCustomersHelp}
            </EmptyState>
          )}
          {customers !== undefined && customers.length > 0 && (
            <Table label={draftTexts.customersHelp} columns={columns}>
              <tbody>
                {customers.map((each) => (
                  <CustomerRow key={each.id} company={company} customer={each} onEdit={() => setEdited(each)} />
                ))}
              </tbody>
            </Table>
          )}
        </section>
        {customers !== undefined && <DirectorySearch customers={customers} />}
        {isSandbox && customers !== undefined && <SandboxRecipients customers={customers} />}
      </div>
      <Dialog
        title={edited?.party.name ? say(draftTexts.editCustomer, { name: edited.party.name }) : draftTexts.addCustomer}
        isOpen={edited !== undefined}
        onClose={() => setEdited(undefined)}
      >
        {edited !== undefined && (
          <CustomerForm customer={edited} onSave={(saved) => void save(saved)} onCancel={() => setEdited(undefined)} />
        )}
      </Dialog>
    </Screen>
  );
}
