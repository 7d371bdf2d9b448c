import type { Address } from '../../core/draft/party.ts';
import { TextField } from '../ui/TextField.tsx';
import { fileTexts } from './company-file-texts.ts';
import type { BoundField } from './company-file-parts.ts';

type AddressFieldsProps = {
  readonly address: Address;
  /** Where it stands in the filing. */ readonly path: string;
  readonly isRequired?: boolean;
  readonly bound: (fieldPath: string) => BoundField;
  readonly onChange: (address: Address) => void;
};

/** An address, line by line. */
export function AddressFields({ address, path, isRequired = false, bound, onChange }: AddressFieldsProps) {
  const text = (name: 'lineOne' | 'lineTwo' | 'postCode' | 'city') => ({
    value: address[name] ?? '',
    onChange: (value: string) => onChange({ ...address, [name]: value }),
    maxLength: 500,
    ...bound(`${path}.${name}`),
  });
  return (
    <>
      <TextField label={fileTexts.lineOne} isRequired={isRequired} {...text('lineOne')} />
      <TextField label={fileTexts.lineTwo} isOptional {...text('lineTwo')} />
      <div className="pair" data-widths="narrow-wide">
        <TextField label={fileTexts.postCode} isRequired={isRequired} {...text('postCode')} />
        <TextField label={fileTexts.city} isRequired={isRequired} {...text('city')} />
      </div>
      <TextField
        label={fileTexts.country}
        help={fileTexts.countryHelp}
        maxLength={2}
        value={address.countryCode}
        onChange={(typed) => onChange({ ...address, countryCode: typed.toUpperCase() })}
        {...bound(`${path}.countryCode`)}
      />
    </>
  );
}
