// A text field as high as what is written in it, up to some lines (composer.css).
import { type ComponentProps, type RefObject, useLayoutEffect } from 'react';

const growsByItself = CSS.supports('field-sizing', 'content');

type Props = ComponentProps<'textarea'> & { ref: RefObject<HTMLTextAreaElement | null> };

export function GrowingField(props: Props) {
  const { ref, value } = props;
  // biome-ignore lint/correctness/useExhaustiveDependencies: with the text
  useLayoutEffect(() => {
    const field = ref.current;
    if (growsByItself || !field) return;
    field.style.height = 'auto';
    field.style.height = `${field.scrollHeight}px`;
  }, [value]);
  return <textarea rows={1} {...props} />;
}
