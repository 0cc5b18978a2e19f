/** More choices than these are a survey. */
export const MOST_CHOICES = 10;
