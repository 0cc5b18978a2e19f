import type { ReactNode } from 'react';
import type { FormReply } from '#domain/core/reply.ts';
import { CommandForm } from '../ui/form/command-form.tsx';

interface AnswerRequestProps {
  /** The request for a seat, or the invitation to one. */
  id: string;
  answer: 'accepted' | 'declined' | 'withdrawn';
  submit: ReactNode;
  reply: FormReply | null;
  children?: ReactNode;
}

/** One of the answers to who asks for a seat or is invited to one. */
export function AnswerRequest({ id, answer, submit, reply, children }: AnswerRequestProps) {
  return (
    <CommandForm
      command="channel.answer-request"
      fixed={{ seatRequestId: id, answer }}
      reply={reply}
      small
      variant={answer === 'accepted' ? 'primary' : 'quiet'}
      submit={submit}
    >
      {children}
    </CommandForm>
  );
}
