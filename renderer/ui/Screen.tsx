import { createContext, useContext, useEffect, useRef, type ReactNode } from 'react';
import { uiTexts } from './texts.ts';

/** What the shell puts in the corner of every screen: the connectivity pill. */
export const ScreenCorner = createContext<ReactNode>(null);

type ScreenProps = {
  readonly title: string;
  /** Beside the title: the road of a filing, say. */ readonly aside?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** One screen: it names the window, takes the focus to its heading on arrival, and carries its actions at the top. */
export function Screen({ title, aside, actions, children }: ScreenProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const corner = useContext(ScreenCorner);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  useEffect(() => {
    document.title = `${title} · ${uiTexts.appName}`;
  }, [title]);
  return (
    <main className="screen" id="content">
      <div className="screen-top">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {aside}
        {corner}
        {actions !== undefined && actions !== false && <div className="screen-actions">{actions}</div>}
      </div>
      {children}
    </main>
  );
}
