import { tellOfBadLinks } from '#tests/support/bad-links.ts';

tellOfBadLinks('long');
