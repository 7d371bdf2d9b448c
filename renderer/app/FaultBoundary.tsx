import { Component, type ReactNode } from 'react';
import { Banner } from '../ui/Banner.tsx';
import { faultReference } from '../ui/error-reference.ts';
import { say } from '../ui/french.ts';
import { appTexts } from './texts.ts';

type FaultBoundaryProps = { readonly children: ReactNode };
type FaultBoundaryState = { readonly reference: string | undefined };

/** Catches our own faults once, for the whole window: what is saved stays, and the window can be opened again. */
export class FaultBoundary extends Component<FaultBoundaryProps, FaultBoundaryState> {
  override state: FaultBoundaryState = { reference: undefined };

  static getDerivedStateFromError(fault: unknown): FaultBoundaryState {
    return { reference: faultReference(fault) };
  }

  // A promise that nobody awaited ends here too: the user must know that what he asked was not done.
  readonly onRejection = (event: PromiseRejectionEvent) => {
    this.setState({ reference: faultReference(event.reason) });
  };

  override componentDidMount() {
    addEventListener('unhandledrejection', this.onRejection);
  }

  override componentWillUnmount() {
    removeEventListener('unhandledrejection', this.onRejection);
  }

  override render() {
    const { reference } = this.state;
    if (reference === undefined) return this.props.children;
    return (
      <main className="alone stack">
        <h1>{appTexts.faultTitle}</h1>
        <Banner tone="bad" action={{ label: appTexts.reload, onPress: () => location.reload() }}>
          {say(appTexts.fault, { reference })}
        </Banner>
      </main>
    );
  }
}
