import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { words } from '../i18n';

interface Props {
  title: string;
  open: boolean;
  close: () => void;
  className?: string;
  children: ComponentChildren;
}

/** A native modal dialog. */
export function Dialog({ title, open, close, className = '', children }: Props) {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    if (open && !dialog?.open) dialog?.showModal();
    if (!open && dialog?.open) dialog.close();
  }, [open]);
  return (
    <dialog
      ref={element}
      class={className}
      aria-label={title}
      onClose={close}
      onClick={(event) => event.target === element.current && close()}
    >
      {open && (
        <div class="dialog">
          <header>
            <h2>{title}</h2>
            <button type="button" class="icon-button" onClick={close} aria-label={words.value.close}>
              ✕
            </button>
          </header>
          {children}
        </div>
      )}
    </dialog>
  );
}
