import { useState, type FormEvent } from 'react';
import type { Company } from '../../core/draft/company.ts';
import { compactIdentifier, formatSiret } from '../../core/draft/siret.ts';
import { formatIban } from '../../core/draft/iban.ts';
import { Button } from '../ui/Button.tsx';
import { CheckField } from '../ui/CheckField.tsx';
import { focusField } from '../ui/focus-field.ts';
import { TextField } from '../ui/TextField.tsx';
import { siretWarning } from './check-identity.ts';
import {
  checkCompanyFields,
  emptyCompanyFields,
  toCompany,
  toCompanyFields,
  type CompanyFields,
} from './company-form.ts';
import { draftTexts } from './texts.ts';

type CompanyFormProps = {
  readonly company?: Company;
  readonly submitLabel: string;
  /** All of them in the settings; the first run asks three questions. */ readonly isWhole: boolean;
  readonly onSave: (company: Company) => void;
};

/** The firm: who it is, where, and the account to be paid on. */
export function CompanyForm({ company, submitLabel, isWhole, onSave }: CompanyFormProps) {
  const [fields, setFields] = useState(company === undefined ? emptyCompanyFields : toCompanyFields(company));
  const [isAsked, setAsked] = useState(false);
  const errors = isAsked ? checkCompanyFields(fields) : {};

  const text = (name: Exclude<keyof CompanyFields, 'vatFranchise'>) => ({
    value: fields[name],
    onChange: (value: string) => setFields({ ...fields, [name]: value }),
    error: errors[name],
    fieldPath: `company.${name}`,
  });
  const tidy = (name: 'siret' | 'iban', format: (compact: string) => string) => ({
    ...text(name),
    onBlur: () => setFields({ ...fields, [name]: format(compactIdentifier(fields[name])) }),
  });

  function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    const [first] = Object.keys(checkCompanyFields(fields));
    if (first === undefined) onSave(toCompany(fields, company, new Date().toISOString()));
    else focusField(`company.${first}`);
  }

  return (
    <form className="stack form" noValidate onSubmit={submit}>
      <fieldset>
        <legend>{draftTexts.identity}</legend>
        <TextField
          label={draftTexts.siret}
          help={draftTexts.companySiretHelp}
          warning={siretWarning(compactIdentifier(fields.siret))}
          isRequired
          {...tidy('siret', formatSiret)}
        />
        <TextField
          label={draftTexts.companyName}
          help={draftTexts.companyNameHelp}
          autoComplete="organization"
          isRequired
          {...text('name')}
        />
        {isWhole && (
          <TextField
            label={draftTexts.legalInformation}
            help={draftTexts.legalInformationHelp}
            {...text('legalInformation')}
          />
        )}
      </fieldset>
      <fieldset>
        <legend>{draftTexts.address}</legend>
        <TextField label={draftTexts.lineOne} autoComplete="address-line1" isRequired {...text('lineOne')} />
        <div className="pair" data-widths="narrow-wide">
          <TextField label={draftTexts.postCode} autoComplete="postal-code" isRequired {...text('postCode')} />
          <TextField label={draftTexts.city} autoComplete="address-level2" isRequired {...text('city')} />
        </div>
        {isWhole && (
          <div className="pair">
            <TextField label={draftTexts.telephone} autoComplete="tel" {...text('telephone')} />
            <TextField label={draftTexts.email} autoComplete="email" {...text('email')} />
          </div>
        )}
      </fieldset>
      <fieldset>
        <legend>{draftTexts.account}</legend>
        <TextField label={draftTexts.iban} help={draftTexts.ibanHelp} isRequired {...tidy('iban', formatIban)} />
        <CheckField
          label={draftTexts.vatFranchise}
          help={draftTexts.vatFranchiseHelp}
          isSelected={fields.vatFranchise}
          onChange={(vatFranchise) => setFields({ ...fields, vatFranchise })}
        />
        {isWhole && (
          <>
            <TextField
              label={draftTexts.vatIdentifier}
              help={draftTexts.vatIdentifierHelp}
              {...text('vatIdentifier')}
            />
            <div className="pair">
              <TextField label={draftTexts.numberPrefix} help={draftTexts.numberPrefixHelp} {...text('numberPrefix')} />
              <TextField label={draftTexts.paymentDays} help={draftTexts.paymentDaysHelp} {...text('paymentDays')} />
            </div>
          </>
        )}
      </fieldset>
      <div className="row">
        <Button type="submit" tone="primary">
          {submitLabel}
        </Button>
      </div>
    </form>
  );
}
