import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ErrorCode } from '#domain/core/error-codes.ts';

/** What each error code says, and what helps. `docs/errors.md` is written from these. */
export const errorWords: Readonly<
  Record<ErrorCode, { readonly means: MessageDescriptor; readonly helps: MessageDescriptor }>
> = {
  invalid_input: {
    means: msg`Something in the request is missing, unknown or not in the form expected. “issues” says where and why.`,
    helps: msg`Correct the fields named and send the request again, under a new key.`,
  },
  not_signed_in: {
    means: msg`The act needs somebody who is signed in, or the token is unknown, expired or revoked.`,
    helps: msg`Sign in, or send a valid token in the Authorization header.`,
  },
  forbidden: {
    means: msg`You may know of it, but your role, your organisation or your token does not allow the act.`,
    helps: msg`Act for another organisation, use a token with the scope named, or ask somebody who may.`,
  },
  not_found: {
    means: msg`There is nothing at this address or under this id, or it is not open to you. Both are answered alike.`,
    helps: msg`Check the id, and for whom you act.`,
  },
  wrong_state: {
    means: msg`The record is in a state in which this is not possible.`,
    helps: msg`Read the record again and choose what its state allows.`,
  },
  stale_version: {
    means: msg`Somebody changed the record after you read it. Nothing was saved.`,
    helps: msg`Read it again, put both texts together and send the version you read.`,
  },
  unavailable_now: {
    means: msg`What you ask for is taken, used up or exists already. The parameters say what is left.`,
    helps: msg`Ask for what is left, or for something else.`,
  },
  too_large: {
    means: msg`The request or the file is larger than allowed.`,
    helps: msg`Send less, or in parts.`,
  },
  rate_limited: {
    means: msg`Too many requests in too short a time.`,
    helps: msg`Wait for the seconds that the Retry-After header names, then send it again under the same key.`,
  },
  internal: {
    means: msg`The portal made a mistake. Nothing was saved.`,
    helps: msg`Send it again under the same key. If it goes on, give the operator the X-Request-Id of the answer.`,
  },
  out_of_service: {
    means: msg`The portal, or something it needs, cannot serve just now.`,
    helps: msg`Wait a moment and send it again under the same key.`,
  },
};
