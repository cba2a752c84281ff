// Six digits, as an authenticator app or a mail shows them. Form.Item or the parent hands value and onChange on.
import { Input, type InputProps, type InputRef } from 'antd';
import type { Ref } from 'react';
import './factors.css';

export function CodeField({
  onCode,
  ref,
  ...field
}: InputProps & { onCode: (code: string) => void; ref?: Ref<InputRef> }) {
  return (
    <Input
      {...field}
      {...(ref && { ref })}
      className="code-field"
      size="large"
      inputMode="numeric"
      autoComplete="one-time-code"
      placeholder="000000"
      maxLength={9}
      onChange={(event) => onCode(event.target.value.replace(/\D/g, '').slice(0, 6))}
    />
  );
}
