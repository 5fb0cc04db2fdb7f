import type { ReactElement } from 'react';
import {
  Header,
  Keyboard,
  Menu as AriaMenu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Text,
  type PopoverProps,
} from 'react-aria-components';
import { classNames } from '../class-names.js';
import { Icon, type IconName } from '../icons/icon.js';

/** One line of a menu: an action, or a place when it has an `href`. */
export interface MenuEntry {
  id: string;
  label: string;
  description?: string | undefined;
  icon?: IconName | undefined;
  /** The key that does the same, e.g. `r`. */
  shortcut?: string | undefined;
  href?: string | undefined;
  isDanger?: boolean | undefined;
  isDisabled?: boolean | undefined;
  lang?: string | undefined;
}

/** Entries that belong together, with or without a title. */
export interface MenuGroup {
  id: string;
  title?: string | undefined;
  /** Read aloud for a group without a title. */
  label?: string | undefined;
  entries: readonly MenuEntry[];
}

export interface MenuProps {
  trigger: ReactElement;
  /** Names the menu where its trigger's text does not. */
  label?: string | undefined;
  entries?: readonly MenuEntry[] | undefined;
  groups?: readonly MenuGroup[] | undefined;
  onAction?: ((id: string) => void) | undefined;
  placement?: PopoverProps['placement'] | undefined;
}

/** Actions that are needed less often, behind one button. */
export function Menu({ trigger, label, entries, groups, onAction, placement = 'bottom start' }: MenuProps) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className="sal-popover sal-popover--list" placement={placement} offset={4}>
        <AriaMenu
          className="sal-menu"
          {...(label ? { 'aria-label': label } : {})}
          {...(onAction ? { onAction: (key) => onAction(String(key)) } : {})}
        >
          {entries?.map((entry) => (
            <MenuLine key={entry.id} entry={entry} />
          ))}
          {groups?.map((group) => (
            <MenuSection
              key={group.id}
              id={group.id}
              className="sal-menu__group"
              {...(group.title ? {} : { 'aria-label': group.label ?? group.id })}
            >
              {group.title && <Header className="sal-menu__title">{group.title}</Header>}
              {group.entries.map((entry) => (
                <MenuLine key={entry.id} entry={entry} />
              ))}
            </MenuSection>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}

function MenuLine({ entry }: { entry: MenuEntry }) {
  return (
    <MenuItem
      id={entry.id}
      textValue={entry.label}
      isDisabled={entry.isDisabled ?? false}
      className={classNames('sal-menu__item', entry.isDanger && 'sal-menu__item--danger')}
      {...(entry.href ? { href: entry.href } : {})}
    >
      {entry.icon && <Icon name={entry.icon} />}
      <span className="sal-menu__words">
        <Text slot="label" {...(entry.lang ? { lang: entry.lang } : {})}>
          {entry.label}
        </Text>
        {entry.description && (
          <Text slot="description" className="sal-menu__description">
            {entry.description}
          </Text>
        )}
      </span>
      {entry.shortcut && <Keyboard className="sal-keys__key">{entry.shortcut}</Keyboard>}
    </MenuItem>
  );
}
