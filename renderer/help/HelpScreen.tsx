import { useCommands } from '../ui/commands.ts';
import { Road, ROAD_STOPS, type RoadStop } from '../ui/Road.tsx';
import { Screen } from '../ui/Screen.tsx';
import { Table } from '../ui/Table.tsx';
import { helpTexts } from './help-texts.ts';

const stops: Readonly<Record<RoadStop, { readonly name: string; readonly words: string }>> = {
  draft: { name: helpTexts.stopDraft, words: helpTexts.stopDraftWords },
  check: { name: helpTexts.stopCheck, words: helpTexts.stopCheckWords },
  document: { name: helpTexts.stopDocument, words: helpTexts.stopDocumentWords },
  outbox: { name: helpTexts.stopOutbox, words: helpTexts.stopOutboxWords },
  portal: { name: helpTexts.stopPortal, words: helpTexts.stopPortalWords },
  status: { name: helpTexts.stopStatus, words: helpTexts.stopStatusWords },
};

const topics = [
  { title: helpTexts.depositedTitle, words: helpTexts.depositedWords },
  { title: helpTexts.unknownTitle, words: helpTexts.unknownWords },
  { title: helpTexts.withdrawTitle, words: helpTexts.withdrawWords },
  { title: helpTexts.creditTitle, words: helpTexts.creditWords },
  { title: helpTexts.importTitle, words: helpTexts.importWords },
  { title: helpTexts.sandboxTitle, words: helpTexts.sandboxWords },
];

function Keys() {
  const groups = useCommands((state) => state.groups);
  const commands = Object.values(groups)
    .flat()
    .filter(({ keys }) => keys !== undefined);
  return (
    <section className="card">
      <h2>{helpTexts.keysTitle}</h2>
      <p className="muted">{helpTexts.keysWords}</p>
      <Table
        label={helpTexts.keysTitle}
        columns={[
          { id: 'action', label: helpTexts.keysAction },
          { id: 'keys', label: helpTexts.keysKeys },
        ]}
      >
        <tbody>
          {commands.map((command) => (
            <tr key={command.id}>
              <td>{command.label}</td>
              <td className="nowrap">
                <kbd>{command.keys}</kbd>
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}

/** How a filing travels, what the words mean, and the keys. */
export function HelpScreen() {
  return (
    <Screen title={helpTexts.title}>
      <div className="columns">
        <div className="card prose">
          <section>
            <h2>{helpTexts.roadTitle}</h2>
            <p>{helpTexts.roadIntro}</p>
            <p>
              <Road here="outbox" tone="wait" sentence={helpTexts.roadExample} />
            </p>
            <dl className="facts">
              {ROAD_STOPS.map((stop) => (
                <div key={stop} className="fact">
                  <dt>{stops[stop].name}</dt>
                  <dd>{stops[stop].words}</dd>
                </div>
              ))}
            </dl>
          </section>
          {topics.map(({ title, words }) => (
            <section key={title}>
              <h2>{title}</h2>
              <p>{words}</p>
            </section>
          ))}
        </div>
        <Keys />
      </div>
    </Screen>
  );
}
