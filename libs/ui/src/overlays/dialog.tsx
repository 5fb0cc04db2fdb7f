import type { ReactElement, ReactNode } from 'react';
import { Dialog as AriaDialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { IconButton } from '../actions/icon-button.js';

/** Content that may need to close the dialog it stands in. */
export type DialogContent = ReactNode | ((dialog: { close: () => void }) => ReactNode);

export interface DialogProps {
  /** The button that opens it; without one, `isOpen` and `onOpenChange` do. */
  trigger?: ReactElement | undefined;
  isOpen?: boolean | undefined;
  onOpenChange?: ((isOpen: boolean) => void) | undefined;
  title: string;
  children: DialogContent;
  /** Buttons, the main one first. */
  footer?: DialogContent | undefined;
  closeLabel: string;
  size?: 'small' | 'medium' | 'large' | undefined;
  /** A press outside closes it; leave it off where typed text would be lost. */
  isDismissable?: boolean | undefined;
}

/** A modal question or form. Focus goes in, stays in, and returns to where it came from. */
export function Dialog(props: DialogProps) {
  const {
    trigger,
    isOpen,
    onOpenChange,
    title,
    children,
    footer,
    closeLabel,
    size = 'medium',
    isDismissable,
  } = props;
  const controlled = {
    ...(isOpen === undefined ? {} : { isOpen }),
    ...(onOpenChange ? { onOpenChange } : {}),
  };
  const overlay = (
    <ModalOverlay
      className="sal-backdrop"
      isDismissable={isDismissable ?? false}
      {...(trigger ? {} : controlled)}
    >
      <Modal className={`sal-dialog sal-dialog--${size}`}>
        <AriaDialog className="sal-dialog__box">
          {({ close }) => (
            <>
              <header className="sal-dialog__header">
                <Heading slot="title" level={2} className="sal-dialog__title">
                  {title}
                </Heading>
                <IconButton icon="close" label={closeLabel} onPress={close} />
              </header>
              <div className="sal-dialog__body">{filled(children, close)}</div>
              {footer && <footer className="sal-dialog__footer">{filled(footer, close)}</footer>}
            </>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
  if (!trigger) return overlay;
  return (
    <DialogTrigger {...controlled}>
      {trigger}
      {overlay}
    </DialogTrigger>
  );
}

function filled(content: DialogContent, close: () => void): ReactNode {
  return typeof content === 'function' ? content({ close }) : content;
}
