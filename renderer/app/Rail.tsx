import { useEffect, useState } from 'react';
import { useCompany } from '../draft/use-drafts.ts';
import { countWaiting } from '../outbox/outbox-groups.ts';
import { Button } from '../ui/Button.tsx';
import { say } from '../ui/french.ts';
import { formatDuration } from '../ui/french-values.ts';
import { useLive } from '../ui/live-state.ts';
import { toHash, useRoute } from '../ui/navigation.ts';
import { PLACES, placeOf } from './places.ts';
import { appTexts } from './texts.ts';

function SavedWords() {
  const savedAt = useLive((state) => state.savedAt);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const ticking = setInterval(() => setNow(Date.now()), 10_000);
    return () => clearInterval(ticking);
  }, []);
  if (savedAt === undefined) return <>{appTexts.nothingSaved}</>;
  const age = now - Date.parse(savedAt);
  return <>{age < 60_000 ? appTexts.savedNow : say(appTexts.savedAgo, { duration: formatDuration(age) })}</>;
}

/** The stitched edge of the sheaf: where one may go. On a narrow window it is a bar with a menu. */
export function Rail({ onOpenPalette }: { readonly onOpenPalette: () => void }) {
  const route = useRoute();
  const company = useCompany();
  const waiting = useLive((state) => countWaiting(state.submissions));
  const [isOpen, setOpen] = useState(false);
  return (
    <nav className="rail" aria-label={appTexts.rail} data-open={isOpen}>
      <div className="brand">
        Liasse
        <small>{company?.party.name}</small>
      </div>
      <div className="rail-toggle">
        <Button onPress={() => setOpen(!isOpen)} isExpanded={isOpen}>
          {appTexts.menu}
        </Button>
      </div>
      <ul className="rail-places">
        {PLACES.map((place) => (
          <li key={place.route.screen}>
            <a
              href={toHash(place.route)}
              aria-current={placeOf(route) === place.route.screen ? 'page' : undefined}
              onClick={() => setOpen(false)}
            >
              {place.label}
              {place.route.screen === 'outbox' && waiting > 0 ? (
                <span className="badge">
                  <span aria-hidden="true">{waiting}</span>
                  <span className="visually-hidden">{say(appTexts.badge, { count: waiting })}</span>
                </span>
              ) : (
                <kbd aria-hidden="true">{place.keys}</kbd>
              )}
            </a>
          </li>
        ))}
      </ul>
      <div className="rail-foot">
        <p role="status">
          <SavedWords />
        </p>
        <button type="button" className="rail-palette" onClick={onOpenPalette}>
          {appTexts.byKeyboard} <kbd>Ctrl K</kbd>
        </button>
      </div>
    </nav>
  );
}
