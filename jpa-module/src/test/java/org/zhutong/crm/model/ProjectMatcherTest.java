package org.zhutong.crm.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectMatcherTest {
    private static ProjectTraits named(String name) {
        return new ProjectTraits(name, null, null, null);
    }

    private static ProjectMatch names(String a, String b) {
        return ProjectMatcher.compare(named(a), named(b));
    }

    @ParameterizedTest
    @CsvSource({
        "万科翡翠滨江一期, 万科·翡翠滨江(一期)项目",
        "万科翡翠滨江一期, 万科翡翠滨江1期工程",
        "万科翡翠滨江一期, 萬科翡翠濱江第一期",
        "万科翡翠滨江一期, 万科翡翠滨江Ｐｈａｓｅ 1",
        "万科翡翠滨江, 万科翡翠滨江项目",
        "万科翡翠滨江十二期, 万科翡翠滨江12期",
        "滨江SOHO一期, 滨江soho1期",
        "滨江花园1#楼, 滨江花园一号楼",
        "滨江花园1#、2#楼, 滨江花园2号楼",
        "滨江花园3号地块, 滨江花园（三号地块）",
        "'Vanke Emerald, Phase 2', VANKE EMERALD phase II project"
    })
    void oneProjectHoweverItIsWritten(String a, String b) {
        ProjectMatch match = names(a, b);
        assertTrue(match.collides(), match::toString);
        assertFalse(Collections.disjoint(named(a).keys(), named(b).keys()));
        assertEquals(match, names(b, a));
    }

    @ParameterizedTest
    @CsvSource({
        "万科翡翠滨江一期, 万科翡翠滨江二期",
        "万科翡翠滨江一期, 万科·翡翠滨江（二期）项目",
        "滨江花园1#楼, 滨江花园2#楼",
        "滨江花园A座, 滨江花园B座",
        "滨江花园3号地块, 滨江花园5号地块",
        "滨江花园一标段, 滨江花园二标段",
        "Vanke Emerald Phase 1, Vanke Emerald Phase 2"
    })
    void anotherPartIsAnotherProjectWhateverElseIsTheSame(String a, String b) {
        ProjectTraits one = new ProjectTraits(a, "杭州", "滨江区江南大道100号", "万科置业有限公司");
        ProjectTraits other = new ProjectTraits(b, "杭州", "滨江区江南大道100号", "万科置业有限公司");
        assertFalse(ProjectMatcher.compare(one, other).isPossible());
    }

    @ParameterizedTest
    @CsvSource({"万科翡翠滨江一期, 绿城桃花源一期", "滨江花园, 滨江学院", "滨江一号, 滨江八号院"})
    void anotherNameIsAnotherProject(String a, String b) {
        assertFalse(names(a, b).collides(), () -> names(a, b).toString());
    }

    @Test
    void aNameInLatinLettersIsKnownByAddressAndOwner() {
        ProjectTraits chinese = new ProjectTraits("万科翡翠滨江一期", "浙江省杭州市", "滨江区江南大道100号", "杭州万科置业有限公司");
        ProjectTraits english = new ProjectTraits("Vanke Emerald Phase 1", "杭州", "滨江区江南大道 100 号", "杭州万科置业");
        ProjectMatch match = ProjectMatcher.compare(chinese, english);
        assertTrue(match.collides(), match::toString);
        assertFalse(Collections.disjoint(chinese.keys(), english.keys()));
        ProjectTraits second = new ProjectTraits("Vanke Emerald Phase 2", "杭州", "滨江区江南大道100号", "杭州万科置业");
        assertFalse(ProjectMatcher.compare(chinese, second).isPossible());
        assertFalse(names("万科翡翠滨江一期", "Vanke Emerald Phase 1").isPossible(), "the name alone says nothing");
    }

    @Test
    void withoutTheDeveloperItIsPossibleAndWithTheOwnerLikely() {
        ProjectMatch part = names("万科翡翠滨江一期", "翡翠滨江一期");
        assertTrue(part.isPossible() && !part.collides(), part::toString);
        assertFalse(
                Collections.disjoint(named("万科翡翠滨江一期").keys(), named("翡翠滨江一期").keys()));
        assertTrue(ProjectMatcher.compare(
                        new ProjectTraits("万科翡翠滨江一期", null, null, "万科置业有限公司"),
                        new ProjectTraits("翡翠滨江一期", null, null, "万科置业"))
                .collides());
    }

    @Test
    void aNameThatManyTownsHaveIsAnotherProjectElsewhere() {
        ProjectTraits one = new ProjectTraits("万达广场", "浙江省杭州市", null, "万达商业管理集团");
        assertFalse(ProjectMatcher.compare(one, new ProjectTraits("万达广场", "成都市", null, "万达商业管理集团"))
                .collides());
        assertTrue(ProjectMatcher.compare(one, new ProjectTraits("万达广场", "杭州", null, null))
                .collides());
    }
}
