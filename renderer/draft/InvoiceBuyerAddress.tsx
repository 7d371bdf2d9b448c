import { useState } from 'react';
import type { Address, Party } from '../../core/draft/party.ts';
import { useInvoice, useScene } from './editor-context.ts';
import { editorTexts } from './editor-texts.ts';
import { EditorTextField } from './EditorTextField.tsx';

/** Name and address of the buyer as they are printed; another buyer opens or closes them anew. */
export function InvoiceBuyerAddress() {
  const siret = useInvoice((invoice) => invoice.buyer.siret);
  return <BuyerAddress key={siret} />;
}

/** Open while something is missing or only guessed; whoever opens it, closes it or types in it decides from then on. */
function BuyerAddress() {
  const { editor, guesses } = useScene();
  const isGuessed = guesses.some(({ field }) => field === 'buyer.name' || field.startsWith('buyer.address.'));
  const buyer = useInvoice((invoice) => invoice.buyer);
  const { address } = buyer;
  const isComplete = [buyer.name, address.lineOne, address.postCode, address.city, address.countryCode].every(Boolean);
  const change = (patch: Partial<Party>) => {
    editor.change((invoice) => ({ ...invoice, buyer: { ...invoice.buyer, ...patch } }));
  };
  const changeAddress = (patch: Partial<Address>) => {
    change({ address: { ...address, ...patch } });
  };
  const [chosen, setChosen] = useState<boolean>();
  const isOpen = chosen ?? (isGuessed || (buyer.siret !== '' && !isComplete));
  return (
    <details
      className="editor-address"
      open={isOpen}
      onToggle={(event) => {
        if (event.currentTarget.open !== isOpen) setChosen(event.currentTarget.open);
      }}
    >
      <summary>{editorTexts.address}</summary>
      <div
        className="editor-pair"
        onFocus={() => {
          setChosen(true);
        }}
      >
        <EditorTextField
          control="buyer.name"
          label={editorTexts.buyerName}
          value={buyer.name}
          maxLength={500}
          onChange={(name) => {
            change({ name });
          }}
        />
        <EditorTextField
          control="buyer.address.lineOne"
          label={editorTexts.addressLine}
          value={address.lineOne}
          maxLength={500}
          onChange={(lineOne) => {
            changeAddress({ lineOne });
          }}
        />
        <EditorTextField
          control="buyer.address.postCode"
          label={editorTexts.postCode}
          value={address.postCode}
          maxLength={20}
          onChange={(postCode) => {
            changeAddress({ postCode });
          }}
        />
        <EditorTextField
          control="buyer.address.city"
          label={editorTexts.city}
          value={address.city}
          maxLength={200}
          onChange={(city) => {
            changeAddress({ city });
          }}
        />
        <EditorTextField
          control="buyer.address.countryCode"
          label={editorTexts.country}
          value={address.countryCode}
          maxLength={2}
          onChange={(code) => {
            changeAddress({ countryCode: code.toUpperCase() });
          }}
        />
      </div>
    </details>
  );
}
