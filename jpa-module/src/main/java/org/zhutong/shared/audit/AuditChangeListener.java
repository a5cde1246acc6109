package org.zhutong.shared.audit;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.sessions.AggregateChangeRecord;
import org.eclipse.persistence.internal.sessions.AggregateCollectionChangeRecord;
import org.eclipse.persistence.internal.sessions.DirectToFieldChangeRecord;
import org.eclipse.persistence.internal.sessions.ObjectChangeSet;
import org.eclipse.persistence.internal.sessions.ObjectReferenceChangeRecord;
import org.eclipse.persistence.internal.sessions.UnitOfWorkChangeSet;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.eclipse.persistence.mappings.AggregateObjectMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.eclipse.persistence.sessions.changesets.ChangeRecord;
import org.jspecify.annotations.Nullable;
import org.zhutong.shared.model.AggregatePart;
import org.zhutong.shared.model.AggregateRoot;

/**
 * Writes one audit entry per aggregate root touched, at the end of every flush: by then the object SQL is out, ids and
 * versions are final and the JDBC batch is still open, so the entries cost no round trip of their own.
 */
public class AuditChangeListener extends SessionEventAdapter {

    /** What happened to one aggregate in this flush. */
    private static final class Touched {
        @Nullable
        ObjectChangeSet rootChanges;

        @Nullable
        Object deletedRoot;

        final List<ObjectChangeSet> parts = new ArrayList<>();
        final List<AggregatePart> deletedParts = new ArrayList<>();

        boolean isEmpty() {
            ObjectChangeSet changes = rootChanges;
            return deletedRoot == null
                    && parts.isEmpty()
                    && deletedParts.isEmpty()
                    && (changes == null
                            || (!changes.isNew() && changes.getChanges().isEmpty()));
        }
    }

    @Override
    public void postLogin(SessionEvent event) {
        AuditWriter.prepare(event.getSession());
    }

    @Override
    public void prepareUnitOfWork(SessionEvent event) {
        UnitOfWorkImpl unitOfWork = (UnitOfWorkImpl) event.getSession();
        Map<AggregateRoot, Touched> touched = collect(unitOfWork);
        touched.forEach((root, changes) -> {
            if (!changes.isEmpty()) {
                write(unitOfWork, root, changes);
            }
        });
    }

    private static Map<AggregateRoot, Touched> collect(UnitOfWorkImpl unitOfWork) {
        Map<AggregateRoot, Touched> touched = new IdentityHashMap<>();
        UnitOfWorkChangeSet changeSet = (UnitOfWorkChangeSet) unitOfWork.getUnitOfWorkChangeSet();
        if (changeSet != null) {
            for (ObjectChangeSet changes : changeSet.getAllChangeSets().keySet()) {
                Object entity = changes.getUnitOfWorkClone();
                if (changes.isAggregate() || entity instanceof NotAudited) {
                    continue;
                }
                if (entity instanceof AggregateRoot root) {
                    of(touched, root).rootChanges = changes;
                } else if (entity instanceof AggregatePart part) {
                    if (changes.isNew() || !changes.getChanges().isEmpty()) {
                        of(touched, part.root()).parts.add(changes);
                    }
                } else {
                    throw unaudited(entity);
                }
            }
        }
        for (Object deleted : unitOfWork.getObjectsDeletedDuringCommit().keySet()) {
            if (deleted instanceof AggregateRoot root) {
                of(touched, root).deletedRoot = deleted;
            } else if (deleted instanceof AggregatePart part) {
                of(touched, part.root()).deletedParts.add(part);
            } else if (!(deleted instanceof NotAudited)) {
                throw unaudited(deleted);
            }
        }
        return touched;
    }

    private static Touched of(Map<AggregateRoot, Touched> touched, AggregateRoot root) {
        return touched.computeIfAbsent(root, r -> new Touched());
    }

    private static IllegalStateException unaudited(Object entity) {
        return new IllegalStateException(entity.getClass().getName()
                + " is neither an aggregate root nor a part of one, and not marked NotAudited");
    }

    private static void write(UnitOfWorkImpl unitOfWork, AggregateRoot root, Touched touched) {
        AuditAction action = AuditAction.UPDATE;
        ChangesJson json = new ChangesJson();
        json.beginFields();
        ObjectChangeSet changes = touched.rootChanges;
        if (touched.deletedRoot != null) {
            action = AuditAction.DELETE;
            before(unitOfWork, touched.deletedRoot, json);
        } else if (changes != null) {
            action = changes.isNew() ? AuditAction.CREATE : AuditAction.UPDATE;
            fields(unitOfWork, changes, json);
        }
        json.endFields();
        for (ObjectChangeSet part : touched.parts) {
            AggregatePart entity = (AggregatePart) part.getUnitOfWorkClone();
            json.beginPart(
                    entity.partLabel(),
                    entity.getClass().getSimpleName(),
                    part.isNew() ? AuditAction.CREATE : AuditAction.UPDATE);
            json.beginFields();
            fields(unitOfWork, part, json);
            json.endFields();
            json.endPart();
        }
        for (AggregatePart part : touched.deletedParts) {
            json.beginPart(part.partLabel(), part.getClass().getSimpleName(), AuditAction.DELETE);
            json.beginFields();
            before(unitOfWork, part, json);
            json.endFields();
            json.endPart();
        }
        AuditWriter.write(
                unitOfWork,
                action,
                root.getClass().getSimpleName(),
                Objects.requireNonNull(root.getId()),
                root.label(),
                json.text());
    }

    private static void fields(UnitOfWorkImpl unitOfWork, ObjectChangeSet changes, ChangesJson json) {
        if (changes.isNew()) {
            Object entity = Objects.requireNonNull(changes.getUnitOfWorkClone());
            all(unitOfWork, entity, unitOfWork.getDescriptor(entity), "", json, false);
        } else {
            changed(unitOfWork, changes, "", json);
        }
    }

    private static void before(UnitOfWorkImpl unitOfWork, Object deleted, ChangesJson json) {
        ClassDescriptor descriptor = unitOfWork.getDescriptor(deleted);
        Object backup = unitOfWork.getBackupClone(deleted, descriptor);
        all(unitOfWork, backup, descriptor, "", json, true);
    }

    private static void changed(UnitOfWorkImpl unitOfWork, ObjectChangeSet changes, String prefix, ChangesJson json) {
        for (ChangeRecord record : changes.getChanges()) {
            String field = prefix + record.getAttribute();
            if (record instanceof DirectToFieldChangeRecord direct) {
                json.change(field, direct.getOldValue(), direct.getNewValue());
            } else if (record instanceof ObjectReferenceChangeRecord reference) {
                json.change(field, idOf(reference.getOldValue()), newId(reference));
            } else if (record instanceof AggregateChangeRecord aggregate) {
                ObjectChangeSet inner = (ObjectChangeSet) aggregate.getChangedObject();
                if (inner == null || inner.isNew()) {
                    json.change(field, aggregate.getOldValue(), inner == null ? null : inner.getUnitOfWorkClone());
                } else {
                    changed(unitOfWork, inner, field + ".", json);
                }
            } else if (record instanceof AggregateCollectionChangeRecord collection) {
                json.value(field, added(collection));
            }
            // a collection of parts: each part writes its own changes
        }
    }

    /** The elements an element collection gained: those the change record marks as new. */
    private static String added(AggregateCollectionChangeRecord collection) {
        List<String> texts = new ArrayList<>();
        for (Object change : collection.getChangedValues()) {
            if (change instanceof ObjectChangeSet element && element.isNew()) {
                texts.add(String.valueOf(element.getUnitOfWorkClone()));
            }
        }
        return String.join("; ", texts);
    }

    private static @Nullable Object newId(ObjectReferenceChangeRecord reference) {
        ObjectChangeSet target = (ObjectChangeSet) reference.getNewValue();
        return target == null ? null : idOf(target.getUnitOfWorkClone());
    }

    private static void all(
            UnitOfWorkImpl unitOfWork,
            Object entity,
            ClassDescriptor descriptor,
            String prefix,
            ChangesJson json,
            boolean old) {
        for (DatabaseMapping mapping : descriptor.getMappings()) {
            String field = prefix + mapping.getAttributeName();
            if (mapping.isDirectToFieldMapping()) {
                put(json, field, mapping.getAttributeValueFromObject(entity), old);
            } else if (mapping instanceof AggregateObjectMapping embedded) {
                Object value = embedded.getAttributeValueFromObject(entity);
                if (value != null) {
                    all(unitOfWork, value, embedded.getReferenceDescriptor(), field + ".", json, old);
                }
            } else if (mapping instanceof ForeignReferenceMapping reference && !reference.isCollectionMapping()) {
                put(json, field, idOf(reference.getRealAttributeValueFromObject(entity, unitOfWork)), old);
            }
        }
    }

    private static void put(ChangesJson json, String field, @Nullable Object value, boolean old) {
        if (old) {
            json.gone(field, value);
        } else {
            json.value(field, value);
        }
    }

    private static @Nullable Object idOf(@Nullable Object entity) {
        return entity instanceof AggregateRoot root ? root.getId() : entity;
    }
}
