import { Button } from './Button.tsx';
import { dismissNotice, useNotices } from './notices.ts';
import { uiTexts } from './texts.ts';

/** Where messages appear; read out politely, never taking the focus. */
export function NoticeRegion() {
  const notice = useNotices((state) => state.notice);
  const undo = notice?.undo;
  return (
    <section className="notices" aria-label={uiTexts.notices}>
      <div role="status" aria-live="polite">
        {notice !== undefined && (
          <div className="notice" key={notice.key}>
            <span>{notice.text}</span>
            {undo !== undefined && (
              <Button
                onPress={() => {
                  dismissNotice();
                  undo();
                }}
              >
                {uiTexts.undo}
              </Button>
            )}
            <Button onPress={dismissNotice}>{uiTexts.close}</Button>
          </div>
        )}
      </div>
    </section>
  );
}
