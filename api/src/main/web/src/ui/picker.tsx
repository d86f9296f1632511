import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';

export interface Option<T> {
  key: string;
  /** Heading it stands under. */
  group: string;
  value: T;
}

interface Props<T> {
  label: string;
  placeholder: string;
  value: string;
  /** What to offer for a text; asked when typing pauses, never within a composition. */
  offer: (text: string, signal: AbortSignal) => Promise<Option<T>[]>;
  show: (value: T) => ComponentChildren;
  choose: (value: T) => void;
  submit?: (text: string) => void;
  name?: string;
  className?: string;
  autofocus?: boolean;
}

const PAUSE_MS = 80;

/** A text field that offers what could be meant: a combobox with a list. */
export function Picker<T>({ label, placeholder, value, offer, show, choose, submit, name, className, autofocus }: Props<T>) {
  const [text, setText] = useState(value);
  const [options, setOptions] = useState<Option<T>[]>([]);
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const asking = useRef<AbortController | null>(null);
  const pause = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const list = useId();
  useEffect(() => setText(value), [value]);

  const stop = () => {
    asking.current?.abort();
    clearTimeout(pause.current);
    setOpen(false);
    setActive(-1);
  };
  const ask = (typed: string) => {
    asking.current?.abort();
    clearTimeout(pause.current);
    const abort = new AbortController();
    asking.current = abort;
    pause.current = setTimeout(() => {
      offer(typed, abort.signal).then(
        (found) => {
          if (abort.signal.aborted) return;
          setOptions(found);
          setActive(-1);
          setOpen(found.length > 0);
        },
        () => undefined,
      );
    }, PAUSE_MS);
  };
  const take = (option: Option<T>) => {
    stop();
    choose(option.value);
    if (!submit) setText('');
  };
  const keys = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'Escape' && open) {
      event.preventDefault();
      stop();
    } else if (open && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive(((active + step + options.length + 1) % (options.length + 1)) as number);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const option = open ? options[active] : undefined;
      if (option) take(option);
      else if (submit) {
        stop();
        submit(text);
      } else if (open && options[0]) take(options[0]);
    }
  };

  return (
    <div class={`picker ${className ?? ''}`}>
      <input
        type="search"
        name={name}
        role="combobox"
        list={undefined}
        aria-label={label}
        aria-expanded={open}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={open && active >= 0 && active < options.length ? `${list}-${active}` : undefined}
        autocomplete="off"
        autofocus={autofocus}
        spellcheck={false}
        enterkeyhint="search"
        placeholder={placeholder}
        value={text}
        onInput={(event) => {
          setText(event.currentTarget.value);
          if (!(event as InputEvent).isComposing) ask(event.currentTarget.value);
        }}
        onCompositionEnd={(event) => {
          setText(event.currentTarget.value);
          ask(event.currentTarget.value);
        }}
        onFocus={() => ask(text)}
        onBlur={stop}
        onKeyDown={keys}
      />
      <ul id={list} role="listbox" aria-label={label} hidden={!open}>
        {options.map((option, i) => [
          option.group !== options[i - 1]?.group && (
            <li class="group" role="presentation" key={`group ${option.group}`}>
              {option.group}
            </li>
          ),
          <li
            id={`${list}-${i}`}
            key={option.key}
            role="option"
            aria-selected={i === active}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => take(option)}
          >
            {show(option.value)}
          </li>,
        ])}
      </ul>
    </div>
  );
}
