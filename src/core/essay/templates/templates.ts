import type { Language } from '../../base/language';
import { communityJourney } from './communityJourney';
import { communitySurvey } from './communitySurvey';
import type { TemplateKind, TemplateText } from './model';
import { sigOnboarding } from './sigOnboarding';
import { yearInReview } from './yearInReview';

/** What every template says. */
export const TEMPLATES: Readonly<Record<TemplateKind, Readonly<Record<Language, TemplateText>>>> = {
  'community-survey': communitySurvey,
  'year-in-review': yearInReview,
  'community-journey': communityJourney,
  'sig-onboarding': sigOnboarding,
};
