import { ICON_SHAPES, type IconName } from './icon-shapes.js';

export type { IconName } from './icon-shapes.js';

export interface IconProps {
  name: IconName;
  /** Only for an icon that stands alone; beside its word an icon is silent. */
  label?: string | undefined;
  size?: 'small' | 'medium' | 'large' | undefined;
}

/** A line drawing in the colour of the text around it, so that it survives forced colours. */
export function Icon({ name, label, size = 'medium' }: IconProps) {
  return (
    <svg
      className={`sal-icon sal-icon--${size}`}
      viewBox="0 0 20 20"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      focusable="false"
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      <path d={ICON_SHAPES[name]} />
    </svg>
  );
}
