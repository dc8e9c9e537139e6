package banmian.decode;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Chinese that is not news: short posts, classical prose, poems, source comments, and noise. */
final class Genres {

  private Genres() {}

  /** Texts by genre, a line each, in Simplified. */
  static Map<String, List<String>> texts() {
    Map<String, List<String>> texts = new TreeMap<>();
    texts.put(
        "posts",
        List.of(
            "哈哈哈哈笑死我了，今天又加班到十点半[泪][泪]",
            "@小明同学 晚上一起吃火锅吗？？老地方见～",
            "#早安# 新的一周，加油鸭！(๑•̀ㅂ•́)و✧",
            "转发微博：求扩散！走失一只橘猫，见到请联系138xxxx0000",
            "太好看了吧!!!姐妹们冲冲冲!",
            "地铁2号线又双叒叕坏了，无语……",
            "RT @老王: 这波操作666，给满分",
            "吃瓜群众表示看不懂，求课代表"));
    texts.put(
        "classical",
        List.of(
            "子曰：「学而时习之，不亦说乎？有朋自远方来，不亦乐乎？」",
            "天命之谓性，率性之谓道，修道之谓教。",
            "北冥有鱼，其名为鲲。鲲之大，不知其几千里也。",
            "孟子见梁惠王。王曰：叟不远千里而来，亦将有以利吾国乎？",
            "昔者庄周梦为胡蝶，栩栩然胡蝶也，自喻适志与！不知周也。",
            "太史公曰：余登箕山，其上盖有许由冢云。",
            "臣本布衣，躬耕于南阳，苟全性命于乱世，不求闻达于诸侯。",
            "环滁皆山也。其西南诸峰，林壑尤美。"));
    texts.put(
        "poems",
        List.of(
            "床前明月光，疑是地上霜。举头望明月，低头思故乡。",
            "白日依山尽，黄河入海流。欲穷千里目，更上一层楼。",
            "空山不见人，但闻人语响。返景入深林，复照青苔上。",
            "千山鸟飞绝，万径人踪灭。孤舟蓑笠翁，独钓寒江雪。",
            "国破山河在，城春草木深。感时花溅泪，恨别鸟惊心。",
            "锦瑟无端五十弦，一弦一柱思华年。",
            "朝辞白帝彩云间，千里江陵一日还。",
            "红豆生南国，春来发几枝。愿君多采撷，此物最相思。"));
    texts.put(
        "pinyin",
        List.of(
            "发(fa)生(sheng)地(di)震(zhen)后(hou)，救援队立即出发(fa)。",
            "zhe shi 一个 ceshi，wo 们 lai 看看 xiaoguo。",
            "记(ji)者(zhe)从市(shi)政府获悉(xi)，道路已恢复通行。",
            "Beijing 北京，Shanghai 上海，Guangzhou 广州。",
            "学(xue)校(xiao)昨日开(kai)学(xue)。"));
    texts.put(
        "comments",
        List.of(
            "int n = 0; // 计数器，从零开始",
            "/* 读取配置文件，如果不存在则使用默认值 */",
            "# TODO: 这里需要处理空指针的情况",
            "<!-- 页脚：版权信息 --><div class=\"footer\">版权所有</div>",
            "printf(\"错误：无法打开文件 %s\\n\", name);",
            "-- 更新用户表的状态字段\nUPDATE users SET status = 1 WHERE id = 7;",
            "[设置]\n语言=中文\npath=C:\\temp"));
    return texts;
  }
}
