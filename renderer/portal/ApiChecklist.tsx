import { checklist, checklistTexts } from './checklist-texts.ts';

/** What has to be done on PISTE and on the portal before the API works; what nobody official has confirmed says so. */
export function ApiChecklist() {
  return (
    <section className="card stack">
      <h2>{checklistTexts.title}</h2>
      <ol className="stack">
        {checklist.map(({ words, isConfirmed }) => (
          <li key={words}>
            {words}
            {!isConfirmed && <small> {checklistTexts.unconfirmed}</small>}
          </li>
        ))}
      </ol>
      <p className="field-help">{checklistTexts.note}</p>
    </section>
  );
}
