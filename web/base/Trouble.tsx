// An empty place or a failure, said in words, with what to do next.
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export function Trouble(props: {
  icon?: ReactNode;
  title: string;
  hint?: string;
  retry?: () => void;
  action?: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <div className="trouble" role="status">
      {props.icon && <div className="trouble-icon">{props.icon}</div>}
      <h2>{props.title}</h2>
      {props.hint && <p>{props.hint}</p>}
      {props.action}
      {props.retry && <Button onClick={props.retry}>{t('app.retry')}</Button>}
    </div>
  );
}
