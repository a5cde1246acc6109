package org.zhutong.shared.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.resource.ResourceException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zhutong.shared.model.BusinessException;
import org.zhutong.shared.model.ErrorKind;

class RefusalsTest {
    private static EJBException wrapped(Exception cause) {
        return new EJBException(new PersistenceException(cause));
    }

    @Test
    void aRefusalIsFoundHoweverDeep() {
        BusinessException rule = BusinessException.conflict("shared.busy");
        assertEquals(rule, Refusals.in(wrapped(rule)).orElseThrow());
    }

    @Test
    void anotherEditorIsStale() {
        assertEquals(
                ErrorKind.STALE,
                Refusals.in(wrapped(new OptimisticLockException()))
                        .orElseThrow()
                        .getKind());
    }

    @ParameterizedTest
    @CsvSource({
        "23505,Unique index or primary key violation: \"PUBLIC.UQ_BRANCH_CODE INDEX X\",shared.duplicate",
        "23505,duplicate key value violates unique constraint \"uq_branch_code\",shared.duplicate",
        "23000,ORA-00001: unique constraint (ZHUTONG.UQ_BRANCH_CODE) violated,shared.duplicate",
        "23503,violates foreign key constraint \"fk_branch_company\",shared.in-use",
        "23514,violates check constraint \"ck_stock_level_reserved\",shared.constraint",
        "22003,numeric value out of range,shared.number-too-large",
        "40001,deadlock,shared.busy",
        "40P01,deadlock detected,shared.busy"
    })
    void theDatabasesConstraintsSpeakOurLanguage(String state, String message, String key) {
        assertEquals(
                key,
                Refusals.in(wrapped(new SQLException(message, state)))
                        .orElseThrow()
                        .getKey());
    }

    @Test
    void aFaultOfOursIsNoRefusal() {
        assertTrue(Refusals.in(new IllegalStateException("bug")).isEmpty());
        assertTrue(
                Refusals.in(wrapped(new SQLException("syntax error", "42000"))).isEmpty());
    }

    @Test
    void onlyLostRacesAreRetried() {
        assertTrue(LostRace.in(wrapped(new SQLException("ORA-00060: deadlock", "61000", 60))));
        assertFalse(LostRace.in(wrapped(new SQLException("duplicate", "23505"))));
        assertFalse(LostRace.in(BusinessException.conflict("shared.busy")));
    }

    @Test
    void whoComesSecondWithTheFirstRowOfItsKindDoesItAgain() {
        assertTrue(LostRace.in(wrapped(AlreadyThere.or(wrapped(new SQLException("duplicate", "23505"))))));
        RuntimeException other = wrapped(new SQLException("syntax error", "42000"));
        assertSame(other, AlreadyThere.or(other));
        assertFalse(LostRace.in(other));
    }

    @Test
    void aLostConnectionIsUnavailable() {
        assertTrue(Refusals.isUnavailable(wrapped(new SQLException("gone", "08006"))));
        assertTrue(Refusals.isUnavailable(wrapped(new SQLException(new ResourceException("none left in the pool")))));
        assertFalse(Refusals.isUnavailable(wrapped(new SQLException("syntax error", "42000"))));
    }
}
