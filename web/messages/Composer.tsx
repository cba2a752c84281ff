// Where a message is written, answered, whispered or changed. Enter sends, Shift+Enter breaks the line, an Enter that ends
// an IME composition does neither; Escape leaves what was begun, ↑ in an empty field changes my last message.
import useApp from 'antd/es/app/useApp';
import { type KeyboardEvent, Suspense, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { later } from '../base/later.ts';
import { refusalWords } from '../base/refusal-words.ts';
import type { Conversation } from '../conversations/conversation.ts';
import { AttachButton } from '../files/AttachButton.tsx';
import { usePaste } from '../files/attaching.ts';
import { textOf, withText } from '../files/carried.ts';
import { useLimits } from '../files/limits.ts';
import * as trays from '../files/tray.ts';
import { type SendFiles, sendFiles } from '../files/uploads.ts';
import { useMe } from '../users/session.ts';
import { ComposerButtons } from './ComposerButtons.tsx';
import { ComposerStrip } from './ComposerStrip.tsx';
import * as changes from './changes.ts';
import { afterSend, compose, edit, PLAIN, stepBack, takeNamed, useAsked, useComposing } from './composing.ts';
import { isEmpty, isNearLimit, roomLeft, tidy } from './content.ts';
import { draftOf, keepDraft } from './drafts.ts';
import { GrowingField } from './GrowingField.tsx';
import { MentionList, optionId } from './MentionList.tsx';
import { ALL, complete, type Suggestion } from './mentions.ts';
import type { ChatMessage } from './message.ts';
import { lastEditable } from './offers.ts';
import { Silence, useMutedUntil } from './Silence.tsx';
import { useSelection } from './selection.ts';
import { sendText } from './sending.ts';
import { useMessages } from './store.ts';
import * as typing from './typing.ts';
import { useDraftElsewhere } from './use-draft.ts';
import { useMentions } from './use-mentions.ts';
import { useReader } from './use-reader.ts';
import { useTypingFocuses } from './use-typing-focuses.ts';
import { personName } from './words.ts';
import './composer.css';

const ClosedBar = later(async () => (await import('../friends/ClosedBar.tsx')).ClosedBar);
const SelectionBar = later(async () => (await import('./SelectionBar.tsx')).SelectionBar);
const Tray = later(async () => (await import('../files/Tray.tsx')).Tray);

/** What Chrome and Safari report for a key that an input method has taken. */
const TAKEN_BY_IME = 229;

export function Composer({ item, name }: { item: Conversation; name: string }) {
  const selection = useSelection(item.id);
  const mutedUntil = useMutedUntil(item);
  const instead = selection ? <SelectionBar selection={selection} /> : item.closed ? <ClosedBar item={item} /> : null;
  if (instead) return <Suspense fallback={<footer className="composer" />}>{instead}</Suspense>;
  if (mutedUntil) return <Silence item={item} until={mutedUntil} />;
  return <Field item={item} name={name} />;
}

function Field({ item, name }: { item: Conversation; name: string }) {
  const { t } = useTranslation();
  const { message: toast } = useApp();
  const { id } = item;
  const me = useMe().id;
  const reader = useReader();
  const limit = useMessages((state) => state.textLimit);
  const mode = useComposing(id);
  const edited = mode.kind === 'edit' ? mode.message : null;
  const words = () => (mode.kind === 'edit' ? (mode.words ?? textOf(mode.message.content)) : draftOf(id));
  const [text, setText] = useState(words);
  const [caret, setCaret] = useState(0);
  const [active, setActive] = useState(0);
  const [dismissed, setDismissed] = useState<number | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const { suggestions, typed, named } = useMentions(item, text, caret);
  const room = roomLeft(tidy(text), limit);
  const tray = trays.useTray(id);
  const limits = useLimits((state) => state.limits);
  // What is attached waits while another message is changed.
  const attached = edited ? 0 : tray.items.length;
  const isWhole = attached ? trays.problemsOf(tray, limits).size === 0 : !isEmpty(text) || isMedia(edited);
  const sendable = isWhole && room >= 0;
  const suggesting = suggestions.length > 0 && typed !== null && typed.from !== dismissed;
  const whisperTo = mode.kind === 'new' ? mode.whisperTo : 0;

  /** Where the caret belongs in a text that was not typed; before the next key comes. */
  const caretDue = useRef<number | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: with the text
  useLayoutEffect(() => {
    const due = caretDue.current;
    if (due === null) return;
    caretDue.current = null;
    field.current?.focus();
    field.current?.setSelectionRange(due, due);
  }, [text]);

  const editedSeq = edited?.seq ?? 0;
  const shownSeq = useRef(editedSeq);
  // The words of another message come and go with the edit; what was being written waits in the draft.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when another message is edited, or none any more
  useLayoutEffect(() => {
    if (shownSeq.current === editedSeq) return;
    shownSeq.current = editedSeq;
    const next = words();
    if (next === text) return;
    setText(next);
    caretDue.current = next.length;
  }, [editedSeq]);

  const asked = useAsked();
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever somebody asks to write
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(text.length, text.length);
    const wanted = takeNamed(id);
    if (!wanted) return;
    const next = `${text}${text && !/\s$/.test(text) ? ' ' : ''}@${wanted} `;
    change(next);
    caretDue.current = next.length;
  }, [asked]);
  useTypingFocuses(field);
  usePaste(id);

  useDraftElsewhere(id, (written) => edited || setText(written));
  useEffect(() => () => typing.stop(id), [id]);

  function change(next: string) {
    setText(next);
    setActive(0);
    if (!edited) keepDraft(id, next);
  }

  function send() {
    field.current?.focus();
    if (!sendable) return;
    if (mode.kind === 'edit') {
      void save(mode.message);
      return;
    }
    const extras = {
      ...named(text),
      ...(mode.quoted ? { quotedSeq: mode.quoted.seq } : {}),
      ...(mode.whisperTo ? { whisperTo: mode.whisperTo } : {}),
    };
    if (attached) void sendAttached({ ...extras, caption: isEmpty(text) ? '' : tidy(text) });
    else sendText(id, tidy(text), extras);
    typing.stop(id);
    change('');
    if (mode !== PLAIN) afterSend(id);
  }

  async function sendAttached(options: SendFiles) {
    const { drafts, album } = await trays.take(id);
    await sendFiles(id, drafts, { ...options, album });
  }

  /** One can write on at once; what could not be saved comes back to be tried again. */
  async function save(message: ChatMessage) {
    const { seq, content } = message;
    const next = isEmpty(text) ? '' : tidy(text);
    compose(id, PLAIN);
    if (!content || next === textOf(content)) return;
    try {
      await changes.edit(id, { seq }, withText(content, next), named(next).mentions ?? []);
    } catch (error) {
      toast.error(refusalWords(error));
      edit(id, message, next);
    }
  }

  function choose(suggestion: Suggestion) {
    if (!typed) return;
    const next = complete(text, caret, typed, suggestion.kind === 'all' ? ALL : suggestion.user.name);
    change(next.text);
    setCaret(next.caret);
    caretDue.current = next.caret;
  }

  function insert(emoji: string) {
    const area = field.current;
    const at = area?.selectionStart ?? text.length;
    change(text.slice(0, at) + emoji + text.slice(area?.selectionEnd ?? at));
    caretDue.current = at + emoji.length;
  }

  /** @returns whether the key was meant for the list of names. */
  function onSuggestionKey(key: string): boolean {
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    const suggestion = suggestions[active];
    if (step) setActive((active + step + suggestions.length) % suggestions.length);
    else if ((key === 'Enter' || key === 'Tab') && suggestion) choose(suggestion);
    else if (key === 'Escape') setDismissed(typed?.from ?? null);
    else return false;
    return true;
  }

  function onKey(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing || event.keyCode === TAKEN_BY_IME) return;
    const plain = !event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey;
    if (suggesting && plain && onSuggestionKey(event.key)) event.preventDefault();
    else if (event.key === 'Escape' && ((!edited && trays.clear(id)) || stepBack(id))) event.preventDefault();
    else if (event.key === 'ArrowUp' && plain && text === '' && !edited && !attached) {
      const { timelines, outbox } = useMessages.getState();
      // The last one is still on its way: the one before it is not what is meant.
      const last = outbox[id]?.length ? undefined : lastEditable(timelines[id]?.messages ?? [], me);
      if (!last) return;
      event.preventDefault();
      edit(id, last);
    } else if (event.key === 'Enter' && !event.shiftKey && !event.altKey) {
      event.preventDefault();
      send();
    }
  }

  return (
    <footer className={whisperTo ? 'composer whispering' : 'composer'}>
      <div className="composer-frame">
        {suggesting && <MentionList id={listId} suggestions={suggestions} active={active} choose={choose} />}
        <ComposerStrip id={id} mode={mode} />
        <Suspense>{attached > 0 && <Tray id={id} />}</Suspense>
        <div className="composer-box">
          {!edited && <AttachButton id={id} done={() => field.current?.focus()} />}
          <GrowingField
            ref={field}
            value={text}
            onChange={(event) => {
              change(event.target.value);
              setCaret(event.target.selectionStart);
              // A whisper is nobody else's business, not even that it is being written.
              if (!edited && !whisperTo) typing.typed(id, event.target.value);
            }}
            onBlur={() => typing.stop(id)}
            onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
            onKeyDown={onKey}
            placeholder={
              attached || isMedia(edited)
                ? t('files.caption')
                : whisperTo
                  ? t('whisper.placeholder', { name: personName(whisperTo, reader) })
                  : t('messages.placeholder', { name })
            }
            aria-label={t('messages.composer')}
            aria-invalid={room < 0}
            aria-autocomplete="list"
            aria-controls={suggesting ? listId : undefined}
            aria-activedescendant={suggesting ? optionId(listId, active) : undefined}
            dir="auto"
          />
          {isNearLimit(tidy(text), limit) && (
            <span className={room < 0 ? 'composer-room over' : 'composer-room'} role="status">
              {room < 0 ? t('messages.tooLong', { count: -room }) : t('messages.roomLeft', { count: room })}
            </span>
          )}
          <ComposerButtons
            id={id}
            isEditing={edited !== null}
            // Whoever has nothing to write may speak.
            maySpeak={!edited && !attached && text === ''}
            {...{ sendable, send, insert }}
          />
        </div>
      </div>
    </footer>
  );
}

/** Words may be missing where there is something to look at. */
const isMedia = (message: ChatMessage | null) => Boolean(message?.content && !message.content.text);
