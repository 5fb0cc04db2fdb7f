import type { ReactElement, ReactNode } from 'react';
import { Dialog as AriaDialog, DialogTrigger, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { Button } from '../actions/button.js';

export interface ConfirmDialogProps {
  trigger?: ReactElement | undefined;
  isOpen?: boolean | undefined;
  onOpenChange?: ((isOpen: boolean) => void) | undefined;
  /** The question, e.g. "Withdraw this article?". */
  title: string;
  /** What will happen, and whether it can be undone. */
  children: ReactNode;
  /** Names the act, never "OK". */
  confirmLabel: string;
  cancelLabel: string;
  onConfirm: () => void;
  isDanger?: boolean | undefined;
}

/** Asks before something that cannot be undone; closed by its buttons or Escape only. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { trigger, isOpen, onOpenChange, title, children, confirmLabel, cancelLabel, onConfirm, isDanger } =
    props;
  const controlled = {
    ...(isOpen === undefined ? {} : { isOpen }),
    ...(onOpenChange ? { onOpenChange } : {}),
  };
  const overlay = (
    <ModalOverlay className="sal-backdrop" {...(trigger ? {} : controlled)}>
      <Modal className="sal-dialog sal-dialog--small">
        <AriaDialog role="alertdialog" className="sal-dialog__box">
          {({ close }) => (
            <>
              <header className="sal-dialog__header">
                <Heading slot="title" level={2} className="sal-dialog__title">
                  {title}
                </Heading>
              </header>
              <div className="sal-dialog__body">{children}</div>
              <footer className="sal-dialog__footer">
                <Button
                  variant={isDanger ? 'danger' : 'primary'}
                  onPress={() => {
                    onConfirm();
                    close();
                  }}
                >
                  {confirmLabel}
                </Button>
                <Button onPress={close}>{cancelLabel}</Button>
              </footer>
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
