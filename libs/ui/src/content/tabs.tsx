import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';

export interface TabEntry<Id extends string = string> {
  id: Id;
  label: string;
  /** Already formatted, behind the label. */
  count?: string | undefined;
  content: ReactNode;
  isDisabled?: boolean | undefined;
}

export interface TabsProps<Id extends string = string> {
  /** What the tabs choose between, for screen readers. */
  label: string;
  tabs: readonly TabEntry<Id>[];
  selected?: Id | undefined;
  onSelect?: ((id: Id) => void) | undefined;
}

/** Views of one thing of which one is seen at a time. */
export function Tabs<Id extends string = string>({ label, tabs, selected, onSelect }: TabsProps<Id>) {
  return (
    <AriaTabs
      className="sal-tabs"
      {...(selected === undefined ? {} : { selectedKey: selected })}
      {...(onSelect ? { onSelectionChange: (key) => onSelect(String(key) as Id) } : {})}
    >
      <TabList aria-label={label} className="sal-tabs__list">
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} isDisabled={tab.isDisabled ?? false} className="sal-tabs__tab">
            {tab.label}
            {tab.count !== undefined && <span className="sal-tabs__count">{tab.count}</span>}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="sal-tabs__panel">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
