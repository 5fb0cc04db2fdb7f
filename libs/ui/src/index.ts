export { UiProvider, type UiProviderProps } from './ui-provider.js';

export { Button, type ButtonProps } from './actions/button.js';
export { FileButton, FileDrop, type FileButtonProps, type FileDropProps } from './actions/file-button.js';
export { IconButton, type IconButtonProps } from './actions/icon-button.js';
export {
  Link,
  LinkButton,
  NavLink,
  type LinkButtonProps,
  type LinkProps,
  type NavLinkProps,
} from './actions/link.js';
export { SearchButton, type SearchButtonProps } from './actions/search-button.js';
export { Icon, type IconName, type IconProps } from './icons/icon.js';

export { type FieldWords, NativeFieldNotes, noteIds } from './fields/field-parts.js';
export type { Option, OptionSection } from './fields/option.js';
export { TextField, type TextFieldProps } from './fields/text-field.js';
export { TextArea, type TextAreaProps } from './fields/text-area.js';
export { SearchField, type SearchFieldProps } from './fields/search-field.js';
export { Select, type SelectProps } from './fields/select.js';
export { NativeSelect, type NativeSelectProps } from './fields/native-select.js';
export { ComboBox, type ComboBoxProps } from './fields/combo-box.js';
export { Fieldset, type FieldsetProps } from './fields/fieldset.js';
export { RadioGroup, type Radio, type RadioGroupProps } from './fields/radio-group.js';
export { Checkbox, CheckboxGroup, type CheckboxGroupProps, type CheckboxProps } from './fields/checkbox.js';
export { Switch, type SwitchProps } from './fields/switch.js';
export {
  FormErrorSummary,
  focusField,
  type FormErrorSummaryProps,
  type FormProblem,
} from './fields/form-error-summary.js';

export { Dialog, type DialogContent, type DialogProps } from './overlays/dialog.js';
export { ConfirmDialog, type ConfirmDialogProps } from './overlays/confirm-dialog.js';
export { Popover, type PopoverProps } from './overlays/popover.js';
export { Menu, type MenuEntry, type MenuGroup, type MenuProps } from './overlays/menu.js';
export { Tooltip, type TooltipProps } from './overlays/tooltip.js';
export { CommandPalette, type Command, type CommandPaletteProps } from './overlays/command-palette.js';

export { Announcement, type AnnouncementProps } from './feedback/announcement.js';
export { Banner, type BannerProps } from './feedback/banner.js';
export { EmptyState, ErrorState, type EmptyStateProps, type ErrorStateProps } from './feedback/states.js';
export {
  LoadingRegion,
  Skeleton,
  Spinner,
  type LoadingRegionProps,
  type SkeletonProps,
  type SpinnerProps,
} from './feedback/loading.js';
export { ToastProvider, useToasts, type Toast, type ToastProviderProps } from './feedback/toasts.js';

export { Badge, PriorityBadge, type BadgeProps, type PriorityBadgeProps } from './content/badge.js';
export { Breadcrumbs, type BreadcrumbsProps } from './content/breadcrumbs.js';
export { Clock, TimeLeft, type ClockProps, type TimeLeftProps } from './content/clock.js';
export { Disclosure, type DisclosureProps } from './content/disclosure.js';
export { FileList, type FileEntry, type FileListProps } from './content/file-list.js';
export { Highlight, type HighlightProps } from './content/highlight.js';
export { Keys } from './content/keys.js';
export { KeyValueList, type KeyValueListProps } from './content/key-value-list.js';
export { LoadMore, type LoadMoreProps } from './content/load-more.js';
export { MessageCard, type MessageCardProps } from './content/message-card.js';
export { PageTitle, type PageTitleProps } from './content/page-title.js';
export { Prose, type ProseProps } from './content/prose.js';
export { ScrollBox, type ScrollBoxProps } from './content/scroll-box.js';
export { Table, type TableColumn, type TableProps } from './content/table.js';
export { Tabs, type TabEntry, type TabsProps } from './content/tabs.js';
export { Tag, type TagProps } from './content/tag.js';
export { Timeline, type TimelineEvent, type TimelineProps } from './content/timeline.js';
export { TlpLabel, type Tlp } from './content/tlp-label.js';
export { VisuallyHidden } from './content/visually-hidden.js';

export { ResizablePanes, type Pane, type ResizablePanesProps } from './desk/resizable-panes.js';
export { DeskLayout, type DeskLayoutProps } from './layouts/desk-layout.js';
export {
  Columns,
  Inline,
  Page,
  Panel,
  Section,
  Stack,
  type ColumnsProps,
  type InlineProps,
  type PageProps,
  type SectionProps,
  type Space,
} from './layouts/layout.js';
export { MAIN_ID, PublicLayout, type PublicLayoutProps } from './layouts/public-layout.js';
export { SkipLink } from './layouts/skip-link.js';
