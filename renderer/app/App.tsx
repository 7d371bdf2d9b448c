import { useCallback, useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { Connection } from '../../core/bridge/host.ts';
import type { Problem } from '../../core/draft/problem.ts';
import type { Result } from '../../core/draft/result.ts';
import { HostContext } from '../ui/host-context.ts';
import { ProblemBanner } from '../ui/ProblemBanner.tsx';
import { Progress } from '../ui/Progress.tsx';
import { FaultBoundary } from './FaultBoundary.tsx';
import { Shell } from './Shell.tsx';
import { startApp } from './start-app.ts';
import { appTexts } from './texts.ts';

function Start() {
  const [started, setStarted] = useState<Result<Connection, Problem>>();
  const [fault, setFault] = useState<unknown>();
  const start = useCallback(() => {
    startApp().then(setStarted, setFault);
  }, []);
  useEffect(start, [start]);
  if (fault !== undefined) throw fault;
  if (started?.ok === true) {
    return (
      <HostContext value={started.value}>
        <Shell />
      </HostContext>
    );
  }
  return (
    <main className="alone stack">
      {started === undefined ? (
        <Progress label={appTexts.starting} />
      ) : (
        <>
          <h1>{appTexts.startFailed}</h1>
          <ProblemBanner problem={started.problem} onRemedy={() => location.reload()} />
        </>
      )}
    </main>
  );
}

/** The window. */
export function App() {
  return (
    <I18nProvider locale="fr-FR">
      <FaultBoundary>
        <Start />
      </FaultBoundary>
    </I18nProvider>
  );
}
