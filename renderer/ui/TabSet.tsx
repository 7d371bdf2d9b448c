import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';

export type TabEntry = {
  readonly id: string;
  readonly label: string;
  readonly badge?: string;
  readonly badgeTone?: 'plain' | 'bad' | 'wait';
  readonly content: ReactNode;
};
export type TabSetProps = {
  readonly label: string;
  readonly tabs: readonly TabEntry[];
  readonly selected: string;
  readonly onSelect: (id: string) => void;
};

/** Tabs, one shown at a time; the caller holds which. */
export function TabSet({ label, tabs, selected, onSelect }: TabSetProps) {
  return (
    <Tabs selectedKey={selected} onSelectionChange={(key) => onSelect(String(key))}>
      <TabList className="tab-list" aria-label={label}>
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className="tab">
            {tab.label}
            {tab.badge !== undefined && (
              <span className="tab-badge" data-tone={tab.badgeTone ?? 'plain'}>
                {tab.badge}
              </span>
            )}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="tab-panel">
          {tab.content}
        </TabPanel>
      ))}
    </Tabs>
  );
}
