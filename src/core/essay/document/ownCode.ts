import { captionOf } from './captionOf';
import type { EssayDocument, Fence } from './model';

/** How writers introduce code that is theirs: an experiment, a program to try something, pseudocode. */
const OWN =
  /\b(?:my (?:own |little |small )?(?:\w+ )?(?:program|experiment|test|script|code|copy|example|version)|i (?:wrote|ran|added|changed|tried|used)|(?:an?|this|the) (?:small |little |short )?(?:experiment|pseudo-?code|sketch|toy)|of my own|pseudo-?code|for illustration|simplified)\b|实验|伪代码|示意|简化(?:后|版|的)|(?:我|笔者|作者|自己)(?:\p{Script=Han}{0,3})?(?:写|改|加|跑|试)|自己的代码|小程序|测试程序|验证(?:程序|代码|脚本)/iu;

/**
 * True for code that the writer says is their own: it comes from no repository, so that it needs no caption and is no
 * excerpt. What names its source is none.
 */
export function isOwnCode(fence: Fence, essay: EssayDocument): boolean {
  if (fence.comment || captionOf(fence, essay)) return false;
  const before = fence.neighbours.filter(({ end }) => end <= fence.start);
  return before.some(({ prose }) => OWN.test(prose));
}
