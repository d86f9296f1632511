import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Props<K extends string> {
  label: string;
  tabs: readonly { key: K; label: string; count?: string | undefined }[];
  chosen: K;
  choose: (key: K) => void;
  children: ComponentChildren;
}

/** Tabs over one panel, moved between with the arrow keys. */
export function Tabs<K extends string>({ label, tabs, chosen, choose, children }: Props<K>) {
  const id = useId();
  const keys = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = tabs[(tabs.findIndex((tab) => tab.key === chosen) + step + tabs.length) % tabs.length]!.key;
    choose(next);
    document.getElementById(`${id}-${next}`)?.focus();
  };
  return (
    <div class="tabs">
      <div role="tablist" aria-label={label} onKeyDown={keys}>
        {tabs.map((tab) => (
          <button
            key={tab.key}
            id={`${id}-${tab.key}`}
            type="button"
            role="tab"
            aria-selected={tab.key === chosen}
            aria-controls={`${id}-panel`}
            tabIndex={tab.key === chosen ? 0 : -1}
            onClick={() => choose(tab.key)}
          >
            {tab.label}
            {tab.count !== undefined && <span class="count">{tab.count}</span>}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${chosen}`}>
        {children}
      </div>
    </div>
  );
}
