// A text as it was meant: lines kept, marks drawn, names of people and addresses told apart, a very long one folded.
import { Fragment, type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { textOf } from '../files/carried.ts';
import { showPerson } from '../users/person.ts';
import { nameOf } from '../users/user.ts';
import { CodeBlock } from './CodeBlock.tsx';
import { type Block, blocksOf, type Inline, type Item } from './format.ts';
import type { ChatMessage } from './message.ts';
import { useFinder } from './use-finder.ts';
import { useReader } from './use-reader.ts';
import type { Reader } from './words.ts';
import './format.css';

const FOLD_AT = { characters: 1800, lines: 24 };

export function MessageText({ message }: { message: Pick<ChatMessage, 'content' | 'mentions' | 'mentionAll'> }) {
  const { t } = useTranslation();
  const text = textOf(message.content);
  const [whole, setWhole] = useState(false);
  const findName = useFinder(message);
  const reader = useReader();
  const blocks = useMemo(() => blocksOf(text, findName), [text, findName]);
  const long = text.length > FOLD_AT.characters || text.split('\n').length > FOLD_AT.lines;
  const classes = long && !whole ? 'bubble-text folded' : 'bubble-text';
  const [only] = blocks;
  const words =
    blocks.length === 1 && only?.kind === 'text' ? (
      <span className={classes} data-testid="message-text">
        {drawn(only.children, reader)}
      </span>
    ) : (
      <div className={`${classes} blocks`} data-testid="message-text">
        {blocks.map((block, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a text never move
          <Drawn key={i} block={block} reader={reader} />
        ))}
      </div>
    );
  if (!long) return words;
  return (
    <>
      {words}
      <button type="button" className="link bubble-fold" aria-expanded={whole} onClick={() => setWhole(!whole)}>
        {t(whole ? 'messages.less' : 'messages.more')}
      </button>
    </>
  );
}

function Drawn({ block, reader }: { block: Block; reader: Reader }) {
  switch (block.kind) {
    case 'text':
      return <div className="text-block">{drawn(block.children, reader)}</div>;
    case 'code':
      return <CodeBlock text={block.text} language={block.language} />;
    case 'quote':
      return (
        <blockquote>
          {block.blocks.map((inner, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the blocks of a text never move
            <Drawn key={i} block={inner} reader={reader} />
          ))}
        </blockquote>
      );
    case 'list':
      return <List items={block.items} reader={reader} />;
    default:
      return block satisfies never;
  }
}

/** The marks are as they were typed: a list may begin with any number. */
function List({ items, reader }: { items: readonly Item[]; reader: Reader }) {
  return (
    <ul className="text-list">
      {items.map(({ number, depth, children }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the items of a list never move
        <li key={i} style={{ marginInlineStart: `${depth * 1.4}em` }}>
          <span className="text-marker" aria-hidden={number === null}>
            {number === null ? (depth % 2 ? '◦' : '•') : `${number}.`}
          </span>
          <span>{drawn(children, reader)}</span>
        </li>
      ))}
    </ul>
  );
}

const drawn = (children: readonly Inline[], reader: Reader): ReactNode =>
  // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text never move
  children.map((inline, i) => <Fragment key={i}>{one(inline, reader)}</Fragment>);

function one(inline: Inline, reader: Reader): ReactNode {
  if (typeof inline === 'string') return inline;
  switch (inline.kind) {
    case 'strong':
      return <strong>{drawn(inline.children, reader)}</strong>;
    case 'emphasis':
      return <em>{drawn(inline.children, reader)}</em>;
    case 'strike':
      return <s>{drawn(inline.children, reader)}</s>;
    case 'code':
      return <code>{inline.text}</code>;
    case 'link':
      return (
        <a href={inline.href} target="_blank" rel="noopener noreferrer nofollow" title={titleOf(inline)}>
          {drawn(inline.children, reader)}
        </a>
      );
    case 'mention':
      return <Mention id={inline.id} text={inline.text} reader={reader} />;
    default:
      return inline satisfies never;
  }
}

/** Where a link leads that does not say so itself. */
const titleOf = ({ href, children }: Extract<Inline, { kind: 'link' }>) =>
  children.length === 1 && typeof children[0] === 'string' && /^https?:/i.test(children[0]) ? undefined : href;

function Mention({ id, text, reader }: { id: number; text: string; reader: Reader }) {
  const user = reader.people[id];
  const name = id === 0 ? reader.t('mention.everyone') : user ? nameOf(user) : text.slice(1);
  const isMe = id === 0 || id === reader.me;
  const classes = isMe ? 'mention me' : 'mention';
  if (!user)
    return (
      <span className={classes} title={text} dir="auto">
        @{name}
      </span>
    );
  return (
    // biome-ignore lint/a11y/useSemanticElements: the text of a button cannot be selected and copied with the words around it
    // biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard the menu of the message's sender, or the list of members
    <span
      className={`${classes} opens`}
      role="button"
      tabIndex={-1}
      title={text}
      dir="auto"
      onClick={(event) => {
        event.stopPropagation();
        showPerson(id);
      }}
    >
      @{name}
    </span>
  );
}
