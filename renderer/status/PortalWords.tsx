import { frenchSpaces } from '../ui/french.ts';
import { statusTexts } from './texts.ts';

/** The portal's own words, folded under the sentence that says what they mean. */
export function PortalWords({ words }: { readonly words: string }) {
  if (words === '') return null;
  return (
    <details className="beneath">
      <summary>{statusTexts.portalWords}</summary>
      {frenchSpaces(`« ${words} »`)}
    </details>
  );
}
