import { CODE } from './sentence';

const NOUN = '(?:字段|通道|队列|变量|映射|切片|计数器?|标志|缓存|表|锁|标记)?\\s*';
const INTO = '(?:进|入|到|回|在|给|至|去|向)';
const PUT =
  '(?:写|记|存|放|塞|加|抄|拷|复制|拷贝|填|登记|注册|压|推|送|发|投|累加|累计|追加|缓存|保存|记录|更新|添加|合并|挂|排|攒|堆|收集|插|赋|交|还|归)';
const CHANGE =
  '(?:关闭|关掉|清空|置空|清零|置零|重置|设置|设定|修改|改写|更新|读取|读出|读|检查|查看|看|判断|比较|对比|递增|递减|增加|减少|累加|遍历|扫描|锁住|锁上|锁|加锁|解锁|持有|拿着|拿到|拿|获取|取得|取|等待|等|监听|唤醒|取出|取走|交换|换掉|替换|删除|移除|移走|释放|清理|初始化|新建|分配|填充|填|唤起|消费|打开|标记|查询|查)';
/** Before a name: it is acted on. */
const BEFORE = [
  `${PUT}${INTO}了?\\s*${NOUN}$`,
  `${CHANGE}(?:了|着|过|一下|一次|一遍)?\\s*${NOUN}$`,
  `(?:从|在|给|对|把|将|由|向|往|为)\\s*${NOUN}$`,
  '\\b(?:into|from|onto|under|in|to|on|via|through|against|with|since|than|exceeds|until|while|if|when|once)(?: the| its| this| that| own| new| old| current| shared| cached| field| channel| map| list| slice| queue| counter| flag| lock| mutex| read lock of| write lock of| variable)*\\s*$',
  '\\b(?:closes?|clears?|resets?|sets?|increments?|decrements?|updates?|swaps?|reads?|writes?|copies|checks?|tests?|compares?|locks?|unlocks?|holds?|holding|takes?|acquires?|releases?|fills?|empties|drains?|consults?|looks? at|flips?|raises?|lowers?|bumps?|zeroes|appends?|replaces?|keeps?|stores?|saves?|walks?|scans?|iterates over|ranges over|loops over|multiplies|adds|subtracts|closing|clearing|resetting|setting|incrementing|updating|reading|writing|checking|initiali[sz]es|allocates|initialising|modifies|mutates|assigns|bounds|limits)(?: the| its| this| that| own| new| old| current| shared| cached| field| channel| map| list| slice| queue| counter| flag| lock| mutex| variable)*\\s*$',
].map((form) => new RegExp(form, 'i'));
/** Behind a name: it is acted on. */
const BEHIND = [
  '^\\s*(?:字段|通道|队列|变量)?\\s*(?:的(?:读锁|写锁|锁|长度|大小|容量|值|末尾|头|尾)|上|里(?!\\s*(?:有|是|保存|存放|装))|中(?!\\s*(?:有|是|保存|存放|装))|加一|减一|加上|减去|置真|置假|置为|置成|设为|设成|改为|改成|变成|清零|归零|为真|为假|为空|不为空|大于|小于|等于|超过|达到|保护|满|关闭|被|加锁|解锁|取|减|加|是否)',
  '^ (?:is|are|gets|becomes|was|has been) (?:set|closed|incremented|decremented|checked|reset|cleared|full|empty|true|false|nil|non-nil|greater|less|zero|positive|updated|copied|replaced|swapped|read|locked|held|taken|released|filled|compared|used|bumped|raised|appended|appended to|flipped)\\b',
].map((form) => new RegExp(form, 'i'));

/** True if a sentence says that something is done with the value whose mark is at a place of its form. */
export function isUsedIn(form: string, at: number): boolean {
  const before = form.slice(0, at).replace(LIST, '');
  const behind = form.slice(at + 1);
  return BEFORE.some((one) => one.test(before)) || BEHIND.some((one) => one.test(behind));
}

/** Names before a name that are acted on together with it. */
const LIST = new RegExp(`(?:${CODE}\\s*(?:、|和|与|及|以及|,|，|and|or|, and)\\s*)+$`, 'i');
